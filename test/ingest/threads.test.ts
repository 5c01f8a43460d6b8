import type { Worker } from 'node:worker_threads';
import type { Database } from '@barometre/prisma';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { stageFile } from '../../server/src/ingest/import-file.ts';
import { readMapping } from '../../server/src/ingest/mapping/mapping.ts';
import { openSeeded } from '../database/databases.ts';
import { patient } from '../patient.ts';
import { fileOf, workbook } from './files.ts';

let database: Database;
beforeAll(async () => {
  database = await openSeeded('postgresql');
});
afterAll(() => database?.close());

/** Of those that were begun, those that go on. */
const threads = new Set<Worker>();
let begun = 0;
const note = (thread: Worker) => {
  begun += 1;
  threads.add(thread);
  thread.once('exit', () => threads.delete(thread));
};
beforeEach(() => void process.on('worker', note));
afterEach(() => void process.off('worker', note));

it('a workbook whose import fails before its rows are read leaves no thread behind', async () => {
  // More than the thread reads ahead of whoever takes them.
  const rows = Array.from({ length: 6_000 }, (_, at) => [`n-${at}`, '13055', 'energy', 'Un projet']);
  const path = await fileOf(workbook({ a: [['ref', 'insee', 'theme', 'title'], ...rows] }), 'book.xlsx');
  const columns = { reference: 'ref', cityCode: 'insee', theme: 'theme', title: 'title' };
  const mapping = readMapping({ sheet: 'a', columns });
  // A name that the database does not take.
  const staged = stageFile(database.sql, {
    path,
    fileName: '\0',
    edition: '2013',
    mapping,
    actor: commandLine,
  });
  await expect(staged).rejects.toThrow(/0x00/);
  expect(begun).toBe(1);
  await vi.waitFor(() => expect(threads.size).toBe(0), patient);
});
