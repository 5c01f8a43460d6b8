import type { Way } from '../builder/embed-codes.ts';
import type { Colour, Scheme } from '../builder/look.ts';
import type { View } from '../slice.ts';
import type { Language } from './words.ts';

interface BuilderWords {
  view: string;
  views: Record<View, string>;
  theme: string;
  everyTheme: string;
  limit: string;
  compare: string;
  compareNone: string;
  comparePanel: string;
  look: string;
  scheme: string;
  schemes: Record<Scheme, string>;
  language: string;
  languages: Record<Language, string>;
  ownColours: string;
  colours: Record<Colour, string>;
  /** Before the colours that are hard to see. */
  faint: string;
  ways: Record<Way, { title: string; when: string }>;
  copy(way: string): string;
  copied: string;
  notCopied: string;
  cost: string;
  scriptCost(bytes: string, version: string): string;
  pictureCost(bytes: string): string;
  iframeCost(bytes: string): string;
  /** Where there is no script to measure with. */
  noScript: string;
  inlineStyle: string;
  guide: string;
}

const fr: BuilderWords = {
  view: 'Forme',
  views: {
    bars: 'barres',
    evolution: 'évolution',
    ranking: 'classement des villes',
  },
  theme: 'Thème du classement',
  everyTheme: 'nombre de projets',
  limit: 'Lignes au plus',
  compare: 'Comparer à',
  compareNone: 'rien',
  comparePanel: 'l’ensemble des villes',
  look: 'Apparence et langue',
  scheme: 'Fond',
  schemes: { auto: 'comme la page qui l’accueille', light: 'clair', dark: 'sombre' },
  language: 'Langue du graphique',
  languages: { fr: 'français', en: 'anglais' },
  ownColours: 'Choisir les couleurs',
  colours: { accent: 'Barres et liens', color: 'Texte', background: 'Arrière-plan' },
  faint: 'Contraste insuffisant (4,5 pour 1 au moins)\u00a0:',
  ways: {
    tag: {
      title: 'Balise',
      when: 'Le graphique vivant\u00a0: il suit les corrections, s’adapte à la page, se lit au clavier et au lecteur d’écran. Sans JavaScript, l’image reste.',
    },
    pinned: {
      title: 'Balise, version fixée',
      when: 'La même, avec un script qui ne change jamais et que le navigateur vérifie (SRI). Les corrections du graphique n’arrivent plus d’elles-mêmes.',
    },
    iframe: {
      title: 'Cadre (iframe)',
      when: 'Là où les scripts sont refusés mais les cadres permis. Rien du graphique ne touche à la page.',
    },
    picture: {
      title: 'Image (SVG)',
      when: 'Là où seules les images passent. Elle suit les données\u202f; son texte de remplacement, lui, reste celui du jour de la copie.',
    },
    png: {
      title: 'Image (PNG)',
      when: 'Pour un courriel, un document, un outil qui refuse le SVG.',
    },
    oembed: {
      title: 'Adresse oEmbed',
      when: 'Pour un outil qui connaît oEmbed, comme WordPress\u00a0: collez cette adresse seule sur sa ligne.',
    },
  },
  copy: (way) => `Copier\u00a0: ${way}`,
  copied: 'Copié.',
  notCopied: 'La copie n’a pas été possible\u00a0: sélectionnez le texte et copiez-le.',
  cost: 'Ce que cela pèse',
  scriptCost: (bytes, version) => `${bytes} de script compressé (version ${version}), puis les chiffres.`,
  pictureCost: (bytes) => `${bytes} compressés, sans aucun script.`,
  iframeCost: (bytes) => `${bytes} compressés pour la page du cadre, puis le même script que la balise.`,
  noScript: 'Le poids des images et du cadre est mesuré ici quand JavaScript est actif.',
  inlineStyle:
    'Si la politique de sécurité de votre site refuse les styles en ligne, écrivez ces couleurs dans votre feuille de styles, pour city-barometer.',
  guide: 'Le guide d’intégration\u00a0: WordPress, Drupal, TYPO3, SPIP, HTML',
};

const en: BuilderWords = {
  view: 'Form',
  views: {
    bars: 'bars',
    evolution: 'evolution',
    ranking: 'ranking of the cities',
  },
  theme: 'Theme of the ranking',
  everyTheme: 'number of projects',
  limit: 'Lines at most',
  compare: 'Compare with',
  compareNone: 'nothing',
  comparePanel: 'all cities',
  look: 'Look and language',
  scheme: 'Background',
  schemes: { auto: 'as the page around it', light: 'light', dark: 'dark' },
  language: 'Language of the chart',
  languages: { fr: 'French', en: 'English' },
  ownColours: 'Choose the colours',
  colours: { accent: 'Bars and links', color: 'Text', background: 'Background' },
  faint: 'Too little contrast (at least 4.5 to 1):',
  ways: {
    tag: {
      title: 'Tag',
      when: 'The live chart: it follows corrections, adapts to the page, can be read with a keyboard and a screen reader. Without JavaScript the picture stays.',
    },
    pinned: {
      title: 'Tag, pinned version',
      when: 'The same, with a script that never changes and that the browser checks (SRI). Fixes of the chart no longer arrive by themselves.',
    },
    iframe: {
      title: 'Frame (iframe)',
      when: 'Where scripts are refused but frames allowed. Nothing of the chart touches the page.',
    },
    picture: {
      title: 'Picture (SVG)',
      when: 'Where only pictures pass. It follows the data; its alternative text stays that of the day you copied it.',
    },
    png: { title: 'Picture (PNG)', when: 'For an e-mail, a document, a tool that refuses SVG.' },
    oembed: {
      title: 'oEmbed address',
      when: 'For a tool that knows oEmbed, such as WordPress: paste this address alone on its line.',
    },
  },
  copy: (way) => `Copy: ${way}`,
  copied: 'Copied.',
  notCopied: 'Copying was not possible: select the text and copy it.',
  cost: 'What it weighs',
  scriptCost: (bytes, version) => `${bytes} of compressed script (version ${version}), then the figures.`,
  pictureCost: (bytes) => `${bytes} compressed, without any script.`,
  iframeCost: (bytes) => `${bytes} compressed for the page in the frame, then the same script as the tag.`,
  noScript: 'The weight of the pictures and of the frame is measured here when JavaScript is on.',
  inlineStyle:
    'If your site’s content security policy refuses inline styles, write these colours into your style sheet, for city-barometer.',
  guide: 'The embed guide: WordPress, Drupal, TYPO3, SPIP, HTML',
};

export const builderWordsOf = (language: Language): BuilderWords => (language === 'fr' ? fr : en);
