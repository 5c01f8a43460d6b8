import type { Details } from '../issue.ts';
import { detail, hasItems } from './detail.ts';
import type { Words } from './sentence.ts';

const mark = (d: Details) =>
  detail(d, 'separator') === '\n' ? 'des retours à la ligne' : `« ${detail(d, 'separator')} »`;
const spelling = 'Corrigez la cellule, ou ajoutez cette graphie à la correspondance.';
const empty = 'Corrigez la cellule, ou laissez-la vide si la valeur n’est pas connue.';
const workbook = 'Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en CSV UTF-8.';
const several = 'Répartissez-le en plusieurs fichiers, à importer l’un après l’autre.';
const suggestions = (d: Details) =>
  hasItems(d, 'candidates') ? ` D’après son nom, ce peut être ${detail(d, 'candidates')}.` : '';

export const fr: Words = {
  FILE_EMPTY: () => ({
    message: 'Le fichier est vide.',
    remedy: 'Choisissez le fichier qui contient les lignes.',
  }),
  FILE_TOO_LARGE: (d) => ({
    message: `Le fichier dépasse ${detail(d, 'megabytes')} Mo.`,
    remedy: several,
  }),
  FILE_TYPE: (d) => ({
    message: `Le fichier n’est pas un tableau : son contenu est de type « ${detail(d, 'found')} ».`,
    remedy: workbook,
  }),
  FILE_LEGACY_WORKBOOK: () => ({
    message: 'Le fichier est un classeur au format d’avant 2007 (.xls).',
    remedy: workbook,
  }),
  FILE_ENCRYPTED: () => ({
    message: 'Le fichier est protégé par un mot de passe.',
    remedy: 'Ouvrez-le avec son mot de passe, retirez la protection et enregistrez-le.',
  }),
  FILE_TRUNCATED: () => ({
    message: 'Le classeur est endommagé ou incomplet.',
    remedy: 'Copiez-le ou téléchargez-le de nouveau, puis vérifiez qu’un tableur l’ouvre.',
  }),
  FILE_UNPACKS_TOO_LARGE: (d) => ({
    message: `Une fois décompressé, le classeur dépasse ${detail(d, 'megabytes')} Mo.`,
    remedy: 'Ne gardez que la feuille des lignes, sans images, ou enregistrez-la en CSV.',
  }),
  FILE_ENCODING: () => ({
    message: 'Le texte du fichier n’est ni en UTF-8 ni en Windows-1252.',
    remedy: 'Enregistrez-le en CSV UTF-8.',
  }),
  FILE_QUOTE_OPEN: (d) => ({
    message: `Un guillemet ouvert vers la ligne ${detail(d, 'row')} n’est jamais fermé, ou se trouve au milieu d’une cellule.`,
    remedy: 'Doublez les guillemets à l’intérieur des cellules, ou enregistrez de nouveau le fichier en CSV.',
  }),
  FILE_NOT_READABLE: (d) => ({
    message: `Le fichier ne peut pas être lu (${detail(d, 'reason')}).`,
    remedy: 'Vérifiez son nom, et que l’utilisateur du serveur a le droit de le lire.',
  }),
  TOO_MANY_ROWS: (d) => ({
    message: `Le tableau a plus de ${detail(d, 'limit')} lignes.`,
    remedy: several,
  }),
  TOO_MANY_COLUMNS: (d) => ({
    message: `Le tableau a ${detail(d, 'count')} colonnes ; ${detail(d, 'limit')} au plus sont lues.`,
    remedy: 'Supprimez les colonnes que la correspondance ne nomme pas.',
  }),
  SHEET_UNKNOWN: (d) => ({
    message: `Le classeur n’a pas de feuille nommée « ${detail(d, 'sheet')} ».`,
    remedy: `Choisissez parmi : ${detail(d, 'sheets')}.`,
  }),
  HEADER_MISSING: (d) => ({
    message: `La ligne ${detail(d, 'row')} ne contient pas de noms de colonnes.`,
    remedy: 'Indiquez dans la correspondance la ligne qui les contient (headerRow).',
  }),
  HEADER_DUPLICATE: (d) => ({
    message: `Plusieurs colonnes se nomment « ${detail(d, 'column')} ».`,
    remedy: 'Donnez un nom distinct à chaque colonne que la correspondance nomme.',
  }),
  COLUMN_UNKNOWN: (d) => ({
    message: `Le tableau n’a pas de colonne « ${detail(d, 'column')} », d’où la correspondance tire « ${detail(d, 'field')} ».`,
    remedy: `Corrigez la correspondance ; les colonnes sont : ${detail(d, 'columns')}.`,
  }),
  NO_ROWS: () => ({
    message: 'Il n’y a aucune ligne sous les noms de colonnes.',
    remedy: 'Choisissez la feuille ou le fichier qui contient les lignes.',
  }),
  INTERRUPTED: () => ({
    message: 'La lecture du fichier a été interrompue ; rien n’a été modifié.',
    remedy: 'Importez de nouveau le fichier.',
  }),
  ROW_TOO_LONG: (d) => ({
    message: `La ligne a ${detail(d, 'count')} cellules pour ${detail(d, 'columns')} colonnes.`,
    remedy: 'Mettez entre guillemets une cellule qui contient le séparateur.',
  }),
  CELL_TOO_LONG: (d) => ({
    message: `La cellule dépasse ${detail(d, 'limit')} caractères.`,
    remedy: 'Raccourcissez le texte.',
  }),
  CELL_FORMULA: () => ({
    message:
      'La cellule est une formule dont le résultat est vide, ou absent du fichier ; les formules ne sont jamais calculées ici, et la cellule compte comme vide.',
    remedy: 'Ouvrez le fichier dans un tableur et enregistrez-le, ou remplacez la formule par sa valeur.',
  }),
  CELL_ERROR_VALUE: (_, value) => ({
    message: `La cellule affiche l’erreur ${value} ; elle compte comme vide.`,
    remedy: 'Corrigez la formule, ou laissez la cellule vide.',
  }),
  REFERENCE_MISSING: (d) => ({
    message: `La ligne n’a pas de référence ; ${detail(d, 'reference')} a été tirée de son contenu.`,
    remedy: 'Donnez à chaque projet une référence qui reste la même de fichier en fichier.',
  }),
  REFERENCE_DUPLICATE: (d, value) => ({
    message: `La référence « ${value} » est déjà celle de la ligne ${detail(d, 'first')}.`,
    remedy: 'Donnez à chaque projet sa propre référence.',
  }),
  TITLE_MISSING: () => ({
    message: 'Le titre est vide ; le début de la description en tient lieu.',
    remedy: 'Écrivez un titre.',
  }),
  TITLE_FROM_REFERENCE: () => ({
    message: 'Il n’y a ni titre ni description ; la référence tient lieu de titre.',
    remedy: 'Écrivez un titre ou une description.',
  }),
  CITY_MISSING: () => ({
    message: 'La ligne ne dit pas quelle ville porte le projet.',
    remedy: 'Donnez un code INSEE, un SIREN, ou un nom avec le département.',
  }),
  CITY_CODE_INVALID: (_, value) => ({
    message: `« ${value} » n’est ni un code INSEE (5 signes) ni un SIREN (9 chiffres).`,
    remedy: 'Corrigez le code ; mettez la colonne au format texte pour ne perdre aucun chiffre.',
  }),
  CITY_CODE_UNKNOWN: (d, value) => ({
    message: `Aucune commune ni intercommunalité n’a ni n’a eu, à notre connaissance, le code ${value}.${suggestions(d)}`,
    remedy: 'Donnez son code d’aujourd’hui.',
  }),
  CITY_CODE_ZERO_LOST: (d, value) => ({
    message: `Le code ${value} a perdu son zéro initial ; il a été lu ${detail(d, 'code')}, ${detail(d, 'name')}.`,
    remedy: 'Mettez la colonne au format texte.',
  }),
  CITY_CODE_MERGED: (d, value) => ({
    message: `${value} est ${detail(d, 'place')}, aujourd’hui dans ${detail(d, 'name')} (${detail(d, 'code')}), à qui la ligne a été attribuée.`,
    remedy: 'Rien à faire si c’est bien cela ; sinon, donnez le bon code.',
  }),
  CITY_CODE_FORMER: (d, value) => ({
    message: `${value} est un ancien code de ${detail(d, 'name')}, à qui la ligne a été attribuée.`,
    remedy: 'Rien à faire si c’est bien cela ; sinon, donnez le bon code.',
  }),
  CITY_IS_DEPARTMENT: (d, value) => ({
    message: `${value} est le département ${detail(d, 'name')} ; le baromètre est celui des communes et des intercommunalités.`,
    remedy: 'Laissez la ligne de côté, ou donnez le code de la commune ou de l’intercommunalité.',
  }),
  CITY_NAME_UNKNOWN: (_, value) => ({
    message: `Aucune commune ni intercommunalité ne s’y nomme « ${value} ».`,
    remedy: 'Corrigez le nom ou le département, ou donnez le code INSEE ou le SIREN.',
  }),
  CITY_NAME_AMBIGUOUS: (d, value) => ({
    message: `Plusieurs lieux se nomment « ${value} » : ${detail(d, 'candidates')}.`,
    remedy: 'Donnez le département, le code INSEE ou le SIREN.',
  }),
  CITY_NOT_YOURS: (d) => ({
    message: `Ce jeton ne permet pas de modifier les projets de ${detail(d, 'name')}.`,
    remedy: 'Laissez la ligne de côté, ou demandez à un éditeur de l’importer.',
  }),
  DEPARTMENT_UNKNOWN: (_, value) => ({
    message: `« ${value} » n’est pas un département.`,
    remedy: 'Donnez son numéro (01 à 976) ou son nom.',
  }),
  PARTNER_CITY_UNKNOWN: (_, value) => ({
    message: `La ville partenaire « ${value} » n’est pas connue, ou il y en a plusieurs.`,
    remedy: 'Donnez son code INSEE ou son SIREN.',
  }),
  PARTNER_CITY_NEW: (_, value) => ({
    message: `La ville partenaire « ${value} » n’est pas encore dans le baromètre, et ce jeton ne permet pas de l’y ajouter.`,
    remedy: 'Retirez la ville, ou demandez à un éditeur d’importer la ligne.',
  }),
  LIST_UNDIVIDED: (d, value) => ({
    message: `« ${value} » ressemble à plusieurs valeurs séparées par ${mark(d)} ; elle est lue comme une seule.`,
    remedy:
      'S’il y en a plusieurs, indiquez dans la correspondance ce qui les sépare (listSeparators) ; sinon il n’y a rien à faire.',
  }),
  THEME_MISSING: () => ({ message: 'La ligne n’a pas de thème.', remedy: 'Donnez le thème.' }),
  THEME_UNKNOWN: (d, value) => ({
    message: `« ${value} » n’est pas un thème de l’édition. Ses thèmes : ${detail(d, 'themes')}.`,
    remedy: spelling,
  }),
  SECONDARY_THEMES_TOO_MANY: (d) => ({
    message: `La ligne a ${detail(d, 'count')} thèmes secondaires ; il peut y en avoir deux.`,
    remedy: 'Gardez les deux plus importants.',
  }),
  STATUS_UNKNOWN: (_, value) => ({ message: `« ${value} » n’est pas un état connu.`, remedy: spelling }),
  OBJECTIVE_UNKNOWN: (_, value) => ({
    message: `« ${value} » n’est pas un objectif connu.`,
    remedy: spelling,
  }),
  NUMBER_INVALID: (_, value) => ({ message: `« ${value} » n’est pas un montant.`, remedy: empty }),
  NUMBER_RANGE: (_, value) => ({ message: `Le montant ${value} est négatif ou trop grand.`, remedy: empty }),
  DATE_INVALID: (_, value) => ({
    message: `« ${value} » n’est pas un jour entre 1900 et 2100.`,
    remedy: 'Écrivez 2019-12-31 ou 31/12/2019, ou laissez la cellule vide.',
  }),
  DATE_INCOMPLETE: (_, value) => ({
    message: `« ${value} » ne nomme pas de jour ; aucun n’est inventé, et la date reste inconnue.`,
    remedy: 'Écrivez le jour s’il est connu.',
  }),
  DATES_REVERSED: (d) => ({
    message: `Le projet finit (${detail(d, 'end')}) avant de commencer (${detail(d, 'start')}).`,
    remedy: 'Corrigez l’une des deux dates.',
  }),
  ADDRESS_INVALID: (_, value) => ({
    message: `« ${value} » n’est pas une adresse web.`,
    remedy: 'Écrivez-la en entier, en commençant par https://, ou laissez la cellule vide.',
  }),
  MATURITY_RANGE: (_, value) => ({
    message: `La maturité « ${value} » n’est pas un nombre entier de 0 à 4.`,
    remedy: empty,
  }),
};
