import type { SqlDatabase } from '@barometre/prisma';
import { laterRoutes } from '../../http/later-routes.ts';
import { type Route, readOnly } from '../../http/route.ts';

/** Files on their way in: sent with a token, read and compared; committing them is a mutation of the API. */
export const importRoutes = (sql: SqlDatabase): Route[] =>
  laterRoutes(
    {
      imports: { path: '/imports', methods: ['POST'] },
      'import-proposal': { path: '/imports/proposal', methods: ['POST'] },
      'import-issues': { path: '/imports/:id/issues.csv', methods: ['GET'] },
      'mapping-schema': readOnly('/imports/mapping.schema.json'),
    },
    async () => (await import('./answers.ts')).importAnswers(sql),
  );
