import type { KeptPath } from './request-key.ts';

/** What takes milliseconds to make, and is asked for again and again: charts in every form, and the pages for people. */
const madePaths: readonly KeptPath[] = [
  ...['/chart.svg', '/chart.png', '/chart.csv', '/chart.json', '/embed', '/oembed'].map((path) => ({ path })),
  ...['/', '/projects', '/palmares', '/integrer', '/accessibilite', '/mentions-legales', '/docs'].map(
    (path) => ({ path }),
  ),
  { path: '/cities', below: true },
];

/** @param publicUrl where it is not set, what is made names the host that was asked */
export const keptPaths = (publicUrl: string | undefined): KeptPath[] => [
  { path: '/graphql', takesPosts: true },
  ...madePaths.map((kept) => ({ ...kept, namesHost: publicUrl === undefined })),
];
