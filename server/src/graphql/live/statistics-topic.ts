import type { SqlDatabase } from '@barometre/prisma';
import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import { authenticate } from '../../access/authenticate.ts';
import { type Change, touches } from '../../live/change.ts';
import type { Round, State, Topic } from '../../live/topic.ts';
import type { ReadSource, Reads } from '../../reads/reads.ts';
import { type Context, createContext } from '../context.ts';
import { projectCut } from '../project-filter.ts';
import { schema } from '../schema.ts';
import type { ChangeEvent } from '../statistics-change.ts';
import { lastEvents, nextEvent } from './event-text.ts';
import type { Subscription } from './read-subscription.ts';
import { codesOf, toldResult } from './tell-errors.ts';

interface Reading {
  source: ReadSource;
  sql: SqlDatabase;
  mask(error: unknown): GraphQLError;
}

/** One reading of a subscription. */
interface Execution {
  authorization: string | undefined;
  round: Round;
  /** What it was about the last time. */
  about: ChangeEvent['found'];
  event: ChangeEvent;
}

/** Operations of a round read together what is the same for them: the editions, and counts in one statement. */
export class StatisticsTopics {
  readonly #reading: Reading;
  readonly #rounds = new WeakMap<Round, Map<string, Promise<Context>>>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /**
   * @param subscription one that fits the schema
   * @param authorization the header of who has a token: what it shows is asked anew each time
   */
  topic(subscription: Subscription, authorization: string | undefined): Topic {
    let about: ChangeEvent['found'];
    return {
      key: authorization === undefined ? subscription.key : `${subscription.key} ${authorization}`,
      concerns: (change) => about === undefined || mayAlter(change, about),
      read: async (round) => {
        const event: ChangeEvent = {};
        const result = await this.#execute(subscription, { authorization, round, about, event });
        about = event.found ?? about;
        return this.#stateOf(result, event);
      },
    };
  }

  async #execute(
    { document, operationName, variables }: Subscription,
    { authorization, round, about, event }: Execution,
  ): Promise<ExecutionResult> {
    try {
      const contextValue = await this.#contextIn(round, authorization);
      if (about !== undefined) countAhead(contextValue.reads, about);
      return await execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables ?? null,
        rootValue: event,
        contextValue,
      });
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : this.#reading.mask(error)] };
    }
  }

  #contextIn(round: Round, authorization: string | undefined): Promise<Context> {
    const contexts = this.#rounds.get(round) ?? new Map<string, Promise<Context>>();
    this.#rounds.set(round, contexts);
    const known = contexts.get(authorization ?? '');
    if (known !== undefined) return known;
    const { source, sql } = this.#reading;
    const made = authenticate(sql, {
      headers: authorization === undefined ? {} : { authorization },
    }).then((viewer) => createContext(source, { viewer, sql }));
    contexts.set(authorization ?? '', made);
    return made;
  }

  #stateOf(result: ExecutionResult, { found }: ChangeEvent): State {
    const told = toldResult(result, (error) => this.#reading.mask(error));
    if (codesOf(told).includes('SERVICE_UNAVAILABLE')) return { kind: 'unknown', cause: told };
    if (told.data == null || found === undefined) return { kind: 'over', event: lastEvents(told) };
    const { version } = found;
    return { kind: 'present', version, event: Buffer.from(nextEvent(told, version)) };
  }
}

/** A city that is followed without naming an edition may come to take part in another one. */
function mayAlter(change: Change, { editionId, cityId, named }: NonNullable<ChangeEvent['found']>): boolean {
  if (cityId === null || named) return touches(change, { editionId, cityId });
  return change.cityIds === null || change.cityIds.includes(cityId);
}

/** What it was about it is most likely about again: that is counted beside the reading of the editions, not after it. */
function countAhead(reads: Reads, { editionId, cityId }: NonNullable<ChangeEvent['found']>): void {
  const counts =
    cityId === null
      ? reads.countsOfCut(editionId, projectCut(null, []))
      : reads.countsOfCity({ editionId, cityId });
  // Whoever needs them is told what went wrong.
  counts.catch(() => undefined);
}
