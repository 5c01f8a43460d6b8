import { builder } from './builder.ts';

export const Locale = builder.enumType('Locale', {
  description: 'The language of labels and notices.',
  values: {
    FR: { description: 'French, the language in which the barometer is made.' },
    EN: { description: 'English; what is only known in French stays French.' },
  },
});

export const CityKind = builder.enumType('CityKind', {
  description: 'What a participant is. Where a city was not disclosed, its kind is null.',
  values: {
    COMMUNE: { description: 'A single municipality (commune).' },
    INTERCOMMUNALITY: { description: 'A grouping of municipalities (EPCI), such as a métropole.' },
    JOINT: { description: 'A municipality and its grouping that answered together.' },
  },
});

export const EditionStatus = builder.enumType('EditionStatus', {
  description: 'Whether an edition is public.',
  values: {
    DRAFT: { description: 'In preparation: only its editors see it.' },
    PUBLISHED: { description: 'Public: everybody sees it.' },
  },
});

export const Provenance = builder.enumType('Provenance', {
  description: 'Where the figures of an edition come from, so that nobody takes one thing for another.',
  values: {
    SURVEY: { description: 'Answers of the cities themselves to the barometer’s questionnaire.' },
    ADMINISTRATIVE: { description: 'An administrative file, such as a list of subsidised projects.' },
    RECONSTRUCTED: {
      description:
        'Projects made up so that their totals are exactly the published ones. The totals are real, the projects are not: show `notice` with them.',
    },
    PUBLISHED: { description: 'Figures that were published, without the projects behind them.' },
  },
});

export const ProjectStatus = builder.enumType('ProjectStatus', {
  description: 'How far a project is.',
  values: {
    UNDER_STUDY: { description: 'Under study (« à l’étude »).' },
    IN_PROGRESS: { description: 'In progress (« en cours »).' },
    COMPLETED: { description: 'Completed and in use (« réalisé »).' },
    ABANDONED: { description: 'Given up before it was completed (« abandonné »).' },
  },
});

export const Objective = builder.enumType('Objective', {
  description: 'What a project is for. A project may serve several objectives.',
  values: {
    SERVICE: { description: 'Better service to residents.' },
    MANAGEMENT: { description: 'Sound management of public finances.' },
    ATTRACTIVENESS: { description: 'Attractiveness of the city.' },
    SUSTAINABILITY: { description: 'Sustainable development of the city.' },
    EXEMPLARITY: { description: 'The city sets an example to others.' },
  },
});

export const MaturityAxis = builder.enumType('MaturityAxis', {
  description:
    'What a project’s maturity is assessed on, each from 0 to 4. How the 2013 barometer scored was never published.',
  values: {
    REALISATION: { description: 'Degree of realisation.' },
    PARTNERSHIPS: { description: 'Partnerships that were started for it.' },
    BUDGET: { description: 'Optimisation of the allotted budget.' },
    MEASUREMENT: { description: 'Relevance of the measurement instruments.' },
  },
});

export const SortDirection = builder.enumType('SortDirection', {
  description: 'The direction of an order. Unknown values come last in either.',
  values: {
    ASC: { description: 'Smallest, or A, first.' },
    DESC: { description: 'Largest, or Z, first.' },
  },
});
