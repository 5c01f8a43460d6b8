import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeeded } from '../database/databases.ts';
import { fileOf } from './files.ts';
import { barometer } from './run.ts';

describe('what a command proposes and says', () => {
  let database: Database;
  let file: string;
  beforeAll(async () => {
    database = await openSeeded('embedded');
    file = await fileOf('ref;insee;theme;title\nx-1;13055;Énergie;Un essai\n');
  });
  afterAll(() => database.close());

  const importing = (...more: string[]) => barometer(database, ['import', file, ...more]);

  it('is a mapping that a new edition can be made of, and what of it to correct', async () => {
    const { exit, out, note } = await importing('--edition', 'survey-2026', '--propose-mapping');
    const proposal = JSON.parse(out);
    expect(proposal.$schema).toBe('https://barometre.example/imports/mapping.schema.json');
    expect(proposal.edition).toEqual({
      year: 2026,
      titleFr: 'Édition survey-2026',
      titleEn: 'Edition survey-2026',
      provenance: 'SURVEY',
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      source: {
        key: 'source-survey-2026',
        name: 'Source de l’édition survey-2026',
        url: null,
        licence: null,
      },
    });
    expect([exit, note]).toEqual([
      0,
      expect.stringContaining('Correct under "edition": year, titleFr, titleEn'),
    ]);
    const mapping = await fileOf(out, 'mapping.json');
    const made = await importing('--edition', 'survey-2026', '--mapping', mapping);
    expect([made.exit, made.out]).toEqual([0, expect.stringContaining('1 created')]);
  });

  it('is nothing of an edition that exists, nor a code that none can have', async () => {
    const known = await importing('--edition', '2013', '--propose-mapping');
    expect(JSON.parse(known.out)).not.toHaveProperty('edition');
    expect(known.note).not.toContain('does not exist');
    const refused = await importing('--edition', 'Été 2026', '--propose-mapping');
    expect([refused.exit, refused.out]).toEqual([3, '']);
    expect(refused.note).toContain('such as ete-2026');
  });

  it('says what a new edition lacks', async () => {
    const { note } = await importing('--edition', 'other');
    expect(note).toContain(
      'edition.source: missing, and the edition other does not exist yet; must be an object with key, name, url and licence',
    );
  });

  it('shows an edition by default that is published already', async () => {
    const publish = (...more: string[]) => barometer(database, ['publish', 'survey-2026', ...more]);
    expect(await publish()).toMatchObject({ exit: 0 });
    expect(await publish()).toEqual({
      exit: 1,
      out: '',
      note: 'The edition survey-2026 is published already. To show it by default: pnpm barometer publish survey-2026 --current',
    });
    expect(await publish('--current')).toMatchObject({ exit: 0, note: '' });
    const current = await database.client.edition.findFirstOrThrow({ where: { current: true } });
    expect(current.code).toBe('survey-2026');
    expect(await barometer(database, ['unpublish', 'survey-2026'])).toMatchObject({
      exit: 1,
      note: expect.stringContaining('Choose another one first: pnpm barometer publish CODE --current'),
    });
  });

  it('names the option that gives a reason', async () => {
    const { exit, note } = await importing('--edition', '2013');
    expect([exit, note]).toEqual([1, expect.stringContaining('--erratum "REASON"')]);
  });
});
