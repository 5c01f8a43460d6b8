import { afterAll, beforeAll, expect, it } from 'vitest';
import { change } from '../editorial/attempts.ts';
import { type Desk, openDesk } from '../editorial/desk.ts';
import { send } from '../http/send.ts';
import { getSvg } from './picture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('embedded');
});
afterAll(() => desk.close());

async function describeEdition(parts: Record<string, unknown>): Promise<void> {
  const { edition } = await desk.get<{ edition: { version: number } }>(
    'editor',
    '{ edition(code: "2013") { version } }',
  );
  const { edition: changed } = await change(desk, 'editor', 'updateEdition', {
    code: '2013',
    expectedVersion: edition.version,
    erratum: { reasonFr: 'Essai.', reasonEn: 'A try.' },
    ...parts,
  });
  expect(changed?.version).toBe(edition.version + 1);
}

const textOf = async (path: string): Promise<string> => (await send(desk, path)).body.toString();

const headingOf = async (query = ''): Promise<string> => {
  const { heading } = JSON.parse(await textOf(`/chart.json?edition=2013${query}`)) as { heading: string };
  return heading.replace(/[\u00a0\u202f]/g, ' ');
};

it('calls the projects of the barometer digital ones, in both languages', async () => {
  expect(await headingOf()).toBe('Ensemble des villes : projets numériques par thème');
  expect(await headingOf('&lang=en')).toBe('All cities: digital projects by theme');
  expect(await headingOf('&by=maturity')).toBe('Ensemble des villes : maturité des projets numériques');
  expect(await headingOf('&view=ranking')).toBe('Classement des villes par nombre de projets numériques');
});

it('does not call digital what an administrative file lists', async () => {
  await describeEdition({ provenance: 'ADMINISTRATIVE' });
  expect(await headingOf()).toBe('Ensemble des villes : projets par thème');
  expect(await headingOf('&lang=en&view=ranking')).toBe('Cities ranked by number of projects');
});

it('takes what the edition says they are, wherever its figures are shown', async () => {
  await describeEdition({ projectsFr: 'aides à l’investissement', projectsEn: 'investment grants' });
  expect(await headingOf()).toBe('Ensemble des villes : aides à l’investissement par thème');
  expect(await headingOf('&lang=en&by=status')).toBe('All cities: investment grants by status');
  expect(await headingOf('&view=ranking')).toBe(
    'Classement des villes par nombre d’aides à l’investissement',
  );
  // The editions of a line that are not of the same kind have their projects in common, and no more.
  expect(await headingOf('&view=evolution')).toBe('Ensemble des villes : évolution des projets par thème');
  expect((await getSvg(desk, '?edition=2013')).said).toContain('aidesàl’investissementparthème');
  const frame = encodeURIComponent(`${desk.url}/embed?edition=2013`);
  expect(JSON.parse(await textOf(`/oembed?url=${frame}`))).toMatchObject({
    title: expect.stringContaining('aides à l’investissement par thème') as unknown,
  });
  for (const path of ['/', '/projects', '/cities/lorient?edition=2013']) {
    const page = await textOf(path);
    expect(page).toContain('aides à l’investissement');
  }
});

it('stays in an archived chart what it was', async () => {
  expect(await headingOf('&revision=1')).toBe('Ensemble des villes : projets numériques par thème');
  expect(await headingOf('&revision=3')).toBe('Ensemble des villes : aides à l’investissement par thème');
});
