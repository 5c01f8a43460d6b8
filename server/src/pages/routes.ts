import type { Route } from '../http/route.ts';
import { adminPage } from './admin-page.ts';
import { citiesPage } from './cities/cities-page.ts';
import { cityPage } from './cities/city-page.ts';
import { homePage } from './home-page.ts';
import { type PageOptions, pageRoute } from './page-route.ts';
import { projectsPage } from './projects/projects-page.ts';

/** The pages for people. */
export function pageRoutes(options: PageOptions): Route[] {
  return [
    pageRoute('home', '/', options, homePage),
    pageRoute('projects', '/projects', options, projectsPage),
    pageRoute('cities', '/cities', options, citiesPage),
    pageRoute('city', '/cities/:city', options, cityPage),
    pageRoute('admin', '/admin', options, adminPage),
  ];
}
