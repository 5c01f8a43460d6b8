import type { SqlDatabase } from '@barometre/prisma';
import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { makingOf } from '../../delivery/memory/memory-first.ts';
import { utf8 } from '../../delivery/utf8.ts';
import { sendBody } from '../../http/respond.ts';
import type { Exchange } from '../../http/route.ts';
import type { Metrics } from '../../metrics.ts';
import type { ReadSource } from '../../reads/reads.ts';
import { createContext } from '../context.ts';
import { costExtension, tellCost } from '../cost/tell-cost.ts';
import { execute } from '../execution/execute.ts';
import { type PreparedQuery, prepareQuery } from '../execution/prepare.ts';
import type { Registry } from '../trusted/registry.ts';
import { resolveDocument } from '../trusted/resolve-document.ts';
import { measured } from '../use-operation-metrics.ts';
import { writeAnswer } from '../written/write-answer.ts';
import { acceptedType } from './accepted-type.ts';
import { type Question, questionOf } from './question.ts';
import type { JsonBody } from './read-json.ts';
import { type Answered, shareAnswer } from './share-answer.ts';
import type { Visit } from './visit.ts';
import { whileWaitedFor } from './while-waited-for.ts';

export interface Directly {
  source: ReadSource;
  sql: SqlDatabase;
  metrics: Metrics;
  trustedDocuments: Registry;
  trustedOnly: boolean;
}

/**
 * Answers a plain query that succeeds, without what Yoga does for questions of every other kind: the same bytes, for a
 * fraction of the work. All else is left to Yoga, which words what is wrong; a result that holds an error goes with it.
 *
 * @param body that of a POST
 * @returns whether it was answered
 * @throws {GraphQLError} RATE_LIMITED
 */
export async function answerDirectly(
  exchange: Pick<Exchange, 'request' | 'response' | 'url'>,
  body: JsonBody | undefined,
  visit: Visit,
  directly: Directly,
): Promise<boolean> {
  const type = acceptedType(exchange.request.headers.accept);
  const question = type === undefined || !isKnown(visit) ? undefined : questionOf(exchange.url, body);
  const query = question === undefined ? undefined : queryOf(question, directly);
  if (query === undefined) return false;
  visit.cost = query.cost;
  tellCost(exchange.response, query.cost);
  visit.spend(query.cost - 1);
  const { outcome, footprint } = await executed(query, visit, directly);
  if (!('text' in outcome)) visit.result = outcome;
  const data = 'text' in outcome ? outcome.text : dataText(outcome);
  if (data === undefined) return false;
  const text = `{"data":${data},"extensions":{"cost":${JSON.stringify(costExtension(query.cost))}}}`;
  await send(exchange, { status: 200, type: `${type}; charset=utf-8`, body: utf8(text), footprint });
  return true;
}

async function send(exchange: Pick<Exchange, 'request' | 'response'>, answer: Answered): Promise<void> {
  const making = makingOf(exchange.request);
  if (making === undefined) sendBody(exchange, answer.status, answer.type, answer.body);
  else await shareAnswer(exchange, making, answer);
}

/** Whether it is known who asks. Why it is not, such as a database that is away, is told as for any other question. */
function isKnown(visit: Visit): boolean {
  try {
    visit.viewer();
    return true;
  } catch {
    return false;
  }
}

function queryOf(question: Question, { trustedDocuments, trustedOnly }: Directly): PreparedQuery | undefined {
  const { operationName, variables: variableValues } = question;
  const text = documentOf(question, trustedDocuments, trustedOnly);
  return typeof text === 'string' ? prepareQuery(text, { operationName, variableValues }) : undefined;
}

function documentOf(question: Question, registry: Registry, trustedOnly: boolean): unknown {
  try {
    return resolveDocument(question, registry, trustedOnly);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** The data of a result without errors. */
const dataText = ({ data, errors }: ExecutionResult): string | undefined =>
  errors !== undefined || data == null ? undefined : JSON.stringify(data);

/** What came of a query, and what it was made from if it is for everybody. */
async function executed(query: PreparedQuery, visit: Visit, { source, sql, metrics }: Directly) {
  const done = measured(metrics, query);
  const viewer = visit.viewer();
  const contextValue = createContext(source, { viewer, sql });
  const outcome = await whileWaitedFor(visit.hungUp(), OperationTypeNode.QUERY, async () => {
    const written = query.plan === undefined ? null : await writeAnswer(query.plan, contextValue.reads);
    return written ?? (await execute({ ...query, contextValue }));
  });
  done('text' in outcome ? {} : outcome);
  return { outcome, footprint: viewer === null ? contextValue.reads.footprint : undefined };
}
