import type { PageContent } from '../page.ts';
import type { Visit } from '../page-route.ts';
import { accessibilityEn } from './accessibility-en.ts';
import { accessibilityFr } from './accessibility-fr.ts';
import { legalEn } from './legal-en.ts';
import { legalFr } from './legal-fr.ts';

const words = {
  fr: {
    accessibility: {
      title: 'Déclaration d’accessibilité',
      description: 'État de conformité au RGAA, contenus non accessibles, contact et voies de recours.',
    },
    legal: {
      title: 'Mentions légales et vie privée',
      description: 'Éditeur, hébergeur, licences\u202f; aucun cookie, aucune mesure d’audience, aucun tiers.',
    },
  },
  en: {
    accessibility: {
      title: 'Accessibility statement',
      description:
        'Compliance with the French standard RGAA, what is not accessible, contact and enforcement.',
    },
    legal: {
      title: 'Legal notice and privacy',
      description: 'Publisher, host, licences; no cookies, no tracking, no third parties.',
    },
  },
} as const;

export const accessibilityPage = ({ language, operator, origin }: Visit): PageContent => ({
  ...words[language].accessibility,
  address: '/accessibilite',
  main: language === 'fr' ? accessibilityFr(origin, operator) : accessibilityEn(origin, operator),
});

export const legalPage = ({ language, operator }: Visit): PageContent => ({
  ...words[language].legal,
  address: '/mentions-legales',
  main: language === 'fr' ? legalFr(operator) : legalEn(operator),
});
