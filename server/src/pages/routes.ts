import type { Route } from '../http/route.ts';
import { crawlerRoutes } from './linked-data/crawler-routes.ts';
import { type PageOptions, pageRoute } from './page-route.ts';

/** The pages for people. */
export function pageRoutes(options: PageOptions): Route[] {
  return [
    ...crawlerRoutes(options),
    pageRoute('home', '/', options, async () => (await import('./home-page.ts')).homePage),
    pageRoute(
      'projects',
      '/projects',
      options,
      async () => (await import('./projects/projects-page.ts')).projectsPage,
    ),
    pageRoute('cities', '/cities', options, async () => (await import('./cities/cities-page.ts')).citiesPage),
    pageRoute('city', '/cities/:city', options, async () => (await import('./cities/city-page.ts')).cityPage),
    pageRoute(
      'palmares',
      '/palmares',
      options,
      async () => (await import('./palmares/palmares-page.ts')).palmaresPage,
    ),
    pageRoute('guide', '/integrer', options, async () => (await import('./guide/guide-page.ts')).guidePage),
    pageRoute(
      'accessibility',
      '/accessibilite',
      options,
      async () => (await import('./statements/statement-pages.ts')).accessibilityPage,
    ),
    pageRoute(
      'legal',
      '/mentions-legales',
      options,
      async () => (await import('./statements/statement-pages.ts')).legalPage,
    ),
    pageRoute('admin', '/admin', options, async () => (await import('./admin-page.ts')).adminPage),
  ];
}
