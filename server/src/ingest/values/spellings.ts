import type { Objective, ProjectStatus } from '@barometre/prisma';

/** How the four statuses are written in French and English; a mapping adds its own. */
export const statusSpellings: Record<ProjectStatus, readonly string[]> = {
  UNDER_STUDY: ['à l’étude', 'étude', 'en étude', 'en projet', 'prévu', 'envisagé', 'planned', 'under study'],
  IN_PROGRESS: ['en cours', 'en cours de réalisation', 'démarré', 'in progress', 'ongoing', 'started'],
  COMPLETED: [
    'réalisé',
    'réalisée',
    'terminé',
    'terminée',
    'achevé',
    'en service',
    'completed',
    'done',
    'finished',
  ],
  ABANDONED: ['abandonné', 'abandonnée', 'annulé', 'abandoned', 'cancelled', 'canceled'],
};

/** How the objectives are written in French and English. */
export const objectiveSpellings: Record<Objective, readonly string[]> = {
  SERVICE: [
    'service',
    'meilleur service aux habitants',
    'service aux habitants',
    'better service to residents',
  ],
  MANAGEMENT: [
    'gestion',
    'bonne gestion',
    'gestion des finances publiques',
    'sound management',
    'management',
  ],
  ATTRACTIVENESS: ['attractivité', 'attractivité de la ville', 'attractiveness'],
  SUSTAINABILITY: ['développement durable', 'durabilité', 'sustainable development', 'sustainability'],
  EXEMPLARITY: ['exemplarité', 'exemplarity'],
};
