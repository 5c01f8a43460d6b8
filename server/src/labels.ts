import type { Objective, ProjectStatus, Provenance } from '@barometre/prisma';

export type Locale = 'FR' | 'EN';
export type Label = Readonly<Record<Locale, string>>;

/** The four maturity axes, in the order in which the barometer named them. */
export const maturityAxes = ['REALISATION', 'PARTNERSHIPS', 'BUDGET', 'MEASUREMENT'] as const;
export type MaturityAxis = (typeof maturityAxes)[number];

export const objectiveLabels: Readonly<Record<Objective, Label>> = {
  SERVICE: { FR: 'Meilleur service aux habitants', EN: 'Better service to residents' },
  MANAGEMENT: { FR: 'Bonne gestion des finances publiques', EN: 'Sound management of public finances' },
  ATTRACTIVENESS: { FR: 'Attractivité de la ville', EN: 'Attractiveness of the city' },
  SUSTAINABILITY: { FR: 'Développement durable', EN: 'Sustainable development' },
  EXEMPLARITY: { FR: 'Exemplarité', EN: 'Exemplarity' },
};

export const statusLabels: Readonly<Record<ProjectStatus, Label>> = {
  UNDER_STUDY: { FR: 'À l’étude', EN: 'Under study' },
  IN_PROGRESS: { FR: 'En cours', EN: 'In progress' },
  COMPLETED: { FR: 'Réalisé', EN: 'Completed' },
  ABANDONED: { FR: 'Abandonné', EN: 'Abandoned' },
};

export const maturityAxisLabels: Readonly<Record<MaturityAxis, Label>> = {
  REALISATION: { FR: 'Degré de réalisation', EN: 'Degree of realisation' },
  PARTNERSHIPS: { FR: 'Partenariats engagés', EN: 'Partnerships started' },
  BUDGET: { FR: 'Optimisation du budget alloué', EN: 'Optimisation of the allotted budget' },
  MEASUREMENT: { FR: 'Pertinence des instruments de mesure', EN: 'Relevance of the measurement instruments' },
};

/**
 * What an edition's projects are, in the plural, as it says itself. The barometer counts digital projects; what a file made
 * for another purpose lists is nothing more than projects until somebody says what they are.
 */
export function projectsLabel(edition: WithProjects | undefined): Label {
  const { provenance, projectsFr = null, projectsEn = null } = edition ?? {};
  const isSaid = projectsFr !== null || projectsEn !== null;
  if (isSaid || provenance === undefined || provenance === 'ADMINISTRATIVE') {
    return { FR: projectsFr ?? 'projets', EN: projectsEn ?? 'projects' };
  }
  return { FR: 'projets numériques', EN: 'digital projects' };
}

interface WithProjects {
  provenance: Provenance;
  projectsFr?: string | null;
  projectsEn?: string | null;
}
