import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { startServer } from '../server.ts';
import { accept, cases, readResult, readStatements, strayFiles } from './cases.ts';
import { type RecordedServer, runCase } from './run-case.ts';

// UPDATE_CASES=1 accepts what the embedded database answers as the expected results. PostgreSQL must answer the same,
// and key-figures.test.ts holds what no update may change.
const accepts = process.env['UPDATE_CASES'] === '1';

async function startRecorded(kind: (typeof KINDS)[number]): Promise<RecordedServer> {
  const statements: string[] = [];
  const onStatement = ({ sql }: { sql: string }) => void statements.push(sql);
  return { ...(await startServer({ kind, onStatement })), statements };
}

describe.each(KINDS)('the contract, %s', (kind) => {
  let server: RecordedServer;
  beforeAll(async () => {
    server = await startRecorded(kind);
    // The editions are read once and kept: which case comes first must make no difference.
    await ask(server, '{ editions { code } }');
  });
  afterAll(() => server.close());

  it.each(cases)('$operation, $name', async (of) => {
    const outcome = await runCase(server, of);
    if (accepts && kind === 'embedded') accept(of, outcome);
    expect(outcome.result).toEqual(readResult(of));
    expect(outcome.statements).toBe(readStatements(of));
  });
});

it('has no file that belongs to no case', () => {
  expect(strayFiles()).toEqual([]);
});
