import type { Route } from '../http/route.ts';
import { adminPage } from './admin-page.ts';
import { citiesPage } from './cities/cities-page.ts';
import { cityPage } from './cities/city-page.ts';
import { guidePage } from './guide/guide-page.ts';
import { homePage } from './home-page.ts';
import { crawlerRoutes } from './linked-data/crawler-routes.ts';
import { type PageOptions, pageRoute } from './page-route.ts';
import { palmaresPage } from './palmares/palmares-page.ts';
import { projectsPage } from './projects/projects-page.ts';
import { accessibilityPage, legalPage } from './statements/statement-pages.ts';

/** The pages for people. */
export function pageRoutes(options: PageOptions): Route[] {
  return [
    ...crawlerRoutes(options),
    pageRoute('home', '/', options, homePage),
    pageRoute('projects', '/projects', options, projectsPage),
    pageRoute('cities', '/cities', options, citiesPage),
    pageRoute('city', '/cities/:city', options, cityPage),
    pageRoute('palmares', '/palmares', options, palmaresPage),
    pageRoute('guide', '/integrer', options, guidePage),
    pageRoute('accessibility', '/accessibilite', options, accessibilityPage),
    pageRoute('legal', '/mentions-legales', options, legalPage),
    pageRoute('admin', '/admin', options, adminPage),
  ];
}
