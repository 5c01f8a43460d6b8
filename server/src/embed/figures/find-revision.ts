import type { ReadDatabase } from '../../graphql/ask.ts';
import { type CatalogueEdition, hasProjects } from '../../reads/catalogue.ts';
import { findRevisions } from '../../reads/corrections.ts';
import { findFigures } from '../../reads/figures.ts';
import { Reads } from '../../reads/reads.ts';
import type { Figures, Said } from '../../statistics/figures.ts';
import type { Archive } from '../request/chart-request.ts';
import { NothingThere, ParameterProblem } from '../request/problem.ts';
import { unknownEdition } from './find-figures.ts';
import type { Revision } from './revision-figures.ts';

export interface FoundRevision extends Revision {
  /** Whether the address means these figures for ever: a day that is not over may still see a correction. */
  lasting: boolean;
}

/**
 * An edition's figures as they stood.
 *
 * @throws {ParameterProblem} for an edition that is not published, or a day to come
 * @throws {NothingThere} where the edition had no such revision, or was not published yet
 */
export async function findRevision(
  database: ReadDatabase,
  code: string,
  archive: Archive,
): Promise<FoundRevision> {
  const reads = new Reads(database);
  const edition = (await reads.catalogue()).byCode(code);
  if (edition === undefined) throw unknownEdition(code);
  const [revisions = []] = await findRevisions(database.client, [edition.id]);
  const last = revisions[0]?.revision ?? 1;
  const wanted = 'revision' in archive ? archive.revision : standing(edition, revisions, archive.day);
  if (wanted > last) throw noSuchRevision(code, wanted, last);
  const kept = revisions.find(({ revision }) => revision === wanted);
  // Before its first correction, what an edition says now is what it has always said.
  const figures = kept?.figures ?? (await figuresNow(reads, edition));
  const said = kept?.figures.said ?? (await saidNow(database, edition));
  return {
    code,
    revision: wanted,
    figures,
    said,
    lasting: 'revision' in archive || endOf(archive.day) <= Date.now(),
  };
}

const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) + 86_400_000;

/** The number of the revision that stood when a day ended. Revisions come the latest first. */
function standing(
  { code, publishedAt }: CatalogueEdition,
  revisions: readonly { revision: number; at: Date }[],
  day: string,
): number {
  if (endOf(day) - 86_400_000 > Date.now()) {
    throw new ParameterProblem('date', {
      FR: `« date » vaut « ${day} », un jour à venir : donnez un jour passé, ou aujourd’hui.`,
      EN: `"date" is "${day}", a day to come; it takes a day past, or today.`,
    });
  }
  if (publishedAt !== null && publishedAt.getTime() >= endOf(day)) {
    throw new NothingThere('date', {
      FR: `L’édition ${code} n’était pas encore publiée le ${day}.`,
      EN: `Edition ${code} was not published yet on ${day}.`,
    });
  }
  return revisions.find(({ at }) => at.getTime() < endOf(day))?.revision ?? 1;
}

const noSuchRevision = (code: string, wanted: number, last: number) =>
  new NothingThere('revision', {
    FR: `L’édition ${code} n’a pas de révision ${wanted} : la dernière est la ${last}.`,
    EN: `Edition ${code} has no revision ${wanted}; the last one is ${last}.`,
  });

async function figuresNow(reads: Reads, edition: CatalogueEdition): Promise<Figures> {
  const { themes, ...counts } = await reads.countsOfCut(edition.id, {});
  return {
    ...counts,
    projectCount: hasProjects(edition) ? counts.projectCount : 0,
    themes: Object.fromEntries(edition.themes.map(({ id, code }) => [code, themes.get(id) ?? 0])),
  };
}

async function saidNow({ client }: Pick<ReadDatabase, 'client'>, edition: CatalogueEdition): Promise<Said> {
  const { id, titleFr, titleEn, projectsFr, projectsEn, noticeFr, noticeEn } = edition;
  const { provenance, asOf, source, themes } = edition;
  const [published = []] = await findFigures(client, [id]);
  const { name, url, licence, updatedAt } = source;
  return {
    titleFr,
    titleEn,
    projectsFr,
    projectsEn,
    noticeFr,
    noticeEn,
    provenance,
    asOf: dayOf(asOf),
    source: { name, url, licence, updatedAt: dayOf(updatedAt) },
    themes: themes.map(({ code, labelFr, labelEn }) => ({ code, labelFr, labelEn })),
    published: published.map(({ labelFr, labelEn, value, unit, source: of }) => ({
      labelFr,
      labelEn,
      value,
      unit,
      source: { name: of.name, url: of.url },
    })),
  };
}

/** As the database writes a date into what it keeps. */
const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
