import type { Language } from './words.ts';

interface PalmaresWords {
  title: string;
  lead: string;
  description: string;
  noEdition(code: string): string;
  editions: string;
  reliefTitle(count: string): string;
  reliefText: string;
  reliefExamples: string;
  source: string;
  reliefReconstructed(count: string): string;
  completedTitle: string;
  completed(count: string): string;
  figuresAlone: string;
  count(count: number, shown: string): string;
  leaders: string;
  all(objective: string): string;
  none: string;
  maturity(score: string): string;
}

const fr: PalmaresWords = {
  title: 'Le palmarès des projets réalisés',
  lead: 'Les projets menés à leur terme, par objectif, les plus mûrs d’abord.',
  description:
    'Les projets numériques réalisés par les villes, par objectif, et les projets d’allègement administratif que le baromètre 2013 a comptés.',
  noEdition: (code) => `Il n’y a pas d’édition publiée «\u00a0${code}\u00a0».`,
  editions: 'Éditions',
  reliefTitle: (count) => `${count} projets d’allègement administratif`,
  reliefText:
    'C’est ce que le baromètre a compté de projets qui visent à alléger les démarches administratives, pour rendre les services plus accessibles, notamment en mobilité, et pour réduire les coûts.',
  reliefExamples:
    'Les exemples cités\u00a0: les actes administratifs dématérialisés, la mairie sur smartphone.',
  source: 'Source',
  reliefReconstructed: (count) =>
    `Leur liste n’a pas été publiée. La reconstitution en comporte ${count}, tirés au sort parmi les projets réalisés, qui servent à la fois le service aux habitants et la gestion des finances publiques. Ils ne disent rien des villes nommées.`,
  completedTitle: 'Les projets réalisés, par objectif',
  completed: (count) =>
    `${count} projets sont réalisés. Un projet peut servir plusieurs objectifs\u00a0: les nombres ne s’additionnent pas.`,
  figuresAlone:
    'De cette édition, seuls des chiffres d’ensemble ont été publiés\u00a0: il n’y a pas de liste de projets.',
  count: (count, shown) => (count > 1 ? `${shown} projets réalisés` : `${shown} projet réalisé`),
  leaders: 'Les plus mûrs',
  all: (objective) => `Tous les projets réalisés, ${objective}`,
  none: 'Aucun projet réalisé ne sert cet objectif.',
  maturity: (score) => `maturité ${score} sur 100`,
};

const en: PalmaresWords = {
  title: 'The completed projects',
  lead: 'Projects brought to completion, by objective, the most mature first.',
  description:
    'The digital projects that cities completed, by objective, and the projects to lighten administrative work that the 2013 barometer counted.',
  noEdition: (code) => `There is no published edition “${code}”.`,
  editions: 'Editions',
  reliefTitle: (count) => `${count} projects that lighten administrative work`,
  reliefText:
    'This is how many projects the barometer counted that aim at lightening administrative work, to make services more accessible, notably in mobility, and to cut costs.',
  reliefExamples: 'The examples given: dematerialised administrative acts, the town hall on a smartphone.',
  source: 'Source',
  reliefReconstructed: (count) =>
    `Their list was not published. The reconstruction has ${count} of them, drawn at random among the completed projects, which serve both residents and public finances. They say nothing about the cities named.`,
  completedTitle: 'Completed projects, by objective',
  completed: (count) =>
    `${count} projects are completed. A project may serve several objectives: the numbers do not add up.`,
  figuresAlone: 'Of this edition only overall figures were published: there is no list of projects.',
  count: (count, shown) => (count === 1 ? `${shown} completed project` : `${shown} completed projects`),
  leaders: 'The most mature',
  all: (objective) => `All completed projects, ${objective}`,
  none: 'No completed project serves this objective.',
  maturity: (score) => `maturity ${score} out of 100`,
};

export const palmaresWordsOf = (language: Language): PalmaresWords => (language === 'fr' ? fr : en);
