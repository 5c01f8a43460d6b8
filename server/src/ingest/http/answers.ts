import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SqlDatabase } from '@barometre/prisma';
import { authenticate } from '../../access/authenticate.ts';
import { requireActor, requireRole } from '../../access/permission.ts';
import type { Actor } from '../../editorial/actor.ts';
import { decodeGlobalId, encodeGlobalId } from '../../graphql/global-id.ts';
import { sendJson } from '../../http/respond.ts';
import type { Exchange } from '../../http/route.ts';
import { stageFile } from '../import-file.ts';
import { mappingJsonSchema } from '../mapping/json-schema.ts';
import { MappingError } from '../mapping/mapping.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { inspect } from '../read/inspect.ts';
import { sampleColumns } from '../read/sample-columns.ts';
import { sheetNames } from '../read/workbook/read-workbook.ts';
import { issuesCsv } from '../report/issues-csv.ts';
import { maySeeEdition, requireImport } from '../store/access.ts';
import { findEdition } from '../store/edition.ts';
import { checkParameters } from './check-parameters.ts';
import { createGate } from './gate.ts';
import { receive } from './receive.ts';
import { refuse } from './refuse.ts';

/** Files that are read at a time: each may take a processor and some hundred megabytes. The others wait. */
const atATime = 2;

/** Answers whoever sends files, and whoever asks what was wrong with them. */
export function importAnswers(sql: SqlDatabase) {
  const gate = createGate(atATime);
  const guarded =
    (work: (exchange: Exchange, actor: Actor) => Promise<void>) =>
    async (exchange: Exchange): Promise<void> => {
      exchange.response.setHeader('Cache-Control', 'private, no-store');
      try {
        const actor = requireActor(await authenticate(sql, exchange.request));
        requireRole(actor, 'CITY_EDITOR');
        await work(exchange, actor);
      } catch (error) {
        if (exchange.response.headersSent) throw error;
        refuse(exchange, error);
      }
    };
  return {
    imports: guarded((...given) => gate(() => stage(sql, ...given))),
    'import-proposal': guarded((...given) => gate(() => propose(sql, ...given))),
    'import-issues': guarded((...given) => sendIssues(sql, ...given)),
    'mapping-schema': (exchange: Exchange) => {
      exchange.response.setHeader('Access-Control-Allow-Origin', '*');
      exchange.response.setHeader('Cache-Control', 'public, max-age=3600');
      sendJson(exchange, 200, mappingJsonSchema);
    },
  };
}

async function stage(sql: SqlDatabase, exchange: Exchange, actor: Actor): Promise<void> {
  const { request, url } = exchange;
  checkParameters(url);
  const edition = url.searchParams.get('edition');
  if (edition === null)
    throw new MappingError(['edition: say which edition the file is for, as ?edition=CODE']);
  const staged = await receive(request, url, ({ path, fileName, mapping }) =>
    stageFile(sql, {
      path,
      fileName: fileName ?? 'file',
      edition,
      mapping,
      sheet: url.searchParams.get('sheet') ?? undefined,
      replace: url.searchParams.get('replace') === 'true',
      actor,
    }),
  );
  const { id, ...told } = staged;
  sendJson(exchange, 201, { id: encodeGlobalId('Import', id), ...told });
}

/** The mapping that would be used, for somebody to correct. Of an edition that the actor may not see, as if there were none. */
async function propose(sql: SqlDatabase, exchange: Exchange, actor: Actor): Promise<void> {
  const { request, url } = exchange;
  checkParameters(url);
  const code = url.searchParams.get('edition');
  const found = code === null ? null : await findEdition(sql, code);
  const edition = found !== null && (await maySeeEdition(sql, actor, found.id)) ? found : null;
  const sheet = url.searchParams.get('sheet') ?? undefined;
  const proposal = await receive(request, url, async ({ path }) => {
    const file = await inspect(path);
    const mapping = await proposeMapping(file, { sheet }, edition?.themes ?? []);
    const columns = await sampleColumns(file, { sheet: mapping.sheet }, mapping.headerRow);
    return { mapping, columns, sheets: file.kind === 'workbook' ? await sheetNames(path) : [] };
  });
  sendJson(exchange, 200, { ...proposal, editionExists: edition !== null });
}

async function sendIssues(sql: SqlDatabase, { response, parameters }: Exchange, actor: Actor): Promise<void> {
  const decoded = decodeGlobalId(parameters['id'] ?? '');
  const id = decoded?.typename === 'Import' ? decoded.id : 0;
  await requireImport(sql, actor, id);
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="import-${id}-issues.csv"`);
  await pipeline(Readable.from(issuesCsv(sql, id)), response);
}
