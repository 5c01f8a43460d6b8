import type { Provenance, Sql } from '@barometre/prisma';
import { longestEditionTexts as longest } from './longest-texts.ts';
import type { Problems } from './problems.ts';

/** Where an edition's figures come from; null is unknown. */
export interface SourceContent {
  name: string;
  url: string | null;
  licence: string | null;
  updatedAt: string | null;
}

/** An edition's own words, in names that mean the same everywhere. */
export interface EditionContent {
  year: number;
  titleFr: string;
  titleEn: string;
  /** What its projects are, in the plural. */
  projectsFr: string | null;
  projectsEn: string | null;
  provenance: Provenance;
  noticeFr: string | null;
  noticeEn: string | null;
  methodologyFr: string | null;
  methodologyEn: string | null;
  asOf: string | null;
  source: SourceContent;
  /** The code of the edition that it follows. */
  previous: string | null;
  comparableToPrevious: boolean | null;
}

export type EditionDraft = { [Name in keyof EditionContent]: EditionContent[Name] | null };

/** Parts of an edition; what is undefined stays as it is. */
export type EditionChange = { [Name in keyof EditionDraft]?: EditionDraft[Name] | undefined };

type OptionalText = `${'projects' | 'notice' | 'methodology'}${'Fr' | 'En'}`;

/** The edition that a draft means. Whether the previous one exists is not looked at here. */
export function checkEdition(draft: EditionDraft, problems: Problems): EditionContent {
  const optional = (field: OptionalText, length: number) =>
    problems.optionalText(field, draft[field], length);
  const content: EditionContent = {
    year: year(draft.year, problems),
    titleFr: problems.requiredText('titleFr', draft.titleFr, longest.title) ?? '',
    titleEn: problems.requiredText('titleEn', draft.titleEn, longest.title) ?? '',
    projectsFr: optional('projectsFr', longest.projects),
    projectsEn: optional('projectsEn', longest.projects),
    provenance: draft.provenance ?? 'SURVEY',
    noticeFr: optional('noticeFr', longest.notice),
    noticeEn: optional('noticeEn', longest.notice),
    methodologyFr: optional('methodologyFr', longest.methodology),
    methodologyEn: optional('methodologyEn', longest.methodology),
    asOf: problems.optionalDay('asOf', draft.asOf),
    source: source(draft.source, problems),
    previous: draft.previous,
    comparableToPrevious: draft.comparableToPrevious,
  };
  if (draft.provenance === null) {
    problems.add('provenance', {
      FR: 'Dites d’où viennent les chiffres : SURVEY, ADMINISTRATIVE, RECONSTRUCTED ou PUBLISHED.',
      EN: 'Say where the figures come from: SURVEY, ADMINISTRATIVE, RECONSTRUCTED or PUBLISHED.',
    });
  }
  checkTogether(content, problems);
  return content;
}

function checkTogether(content: EditionContent, problems: Problems): void {
  for (const field of ['noticeFr', 'noticeEn'] as const) {
    if (content.provenance !== 'RECONSTRUCTED' || content[field] !== null || problems.has(field)) continue;
    problems.add(field, {
      FR: 'Des données reconstituées ne paraissent pas sans avertissement : dites-le en une phrase.',
      EN: 'Reconstructed data does not appear without a warning: say so in one sentence.',
    });
  }
  if (content.provenance !== 'PUBLISHED' && content.asOf === null && !problems.has('asOf')) {
    problems.add('asOf', {
      FR: 'Donnez le jour dont parlent les chiffres, par exemple 2013-06-19.',
      EN: 'Give the day that the figures speak of, such as 2013-06-19.',
    });
  }
  if ((content.previous === null) !== (content.comparableToPrevious === null)) {
    problems.add('comparableToPrevious', {
      FR: 'Dites si l’édition se compare à la précédente exactement quand il y en a une : vrai ou faux avec « previous », rien sans.',
      EN: 'Say whether it compares with the previous edition exactly where there is one: true or false with "previous", nothing without.',
    });
  }
}

function year(given: number | null, problems: Problems): number {
  if (given !== null && Number.isInteger(given) && given >= 1990 && given <= 2100) return given;
  problems.add('year', {
    FR: 'Donnez l’année dont parle l’édition, de 1990 à 2100.',
    EN: 'Give the year that the edition speaks of, from 1990 to 2100.',
  });
  return 0;
}

function source(given: SourceContent | null, problems: Problems): SourceContent {
  return {
    name: problems.requiredText('source.name', given?.name, longest.source) ?? '',
    url: problems.optionalAddress('source.url', given?.url, longest.url),
    licence: problems.optionalText('source.licence', given?.licence, longest.licence),
    updatedAt: problems.optionalDay('source.updatedAt', given?.updatedAt),
  };
}

/** An edition's words as they are stored. */
export async function readEdition(sql: Sql, id: number): Promise<EditionContent> {
  const [row] = await sql.query<{ content: EditionContent }>(
    `select json_build_object('year', e.year, 'titleFr', e.title_fr, 'titleEn', e.title_en, 'projectsFr', e.projects_fr,
       'projectsEn', e.projects_en, 'provenance', e.provenance,
       'noticeFr', e.notice_fr, 'noticeEn', e.notice_en, 'methodologyFr', e.methodology_fr,
       'methodologyEn', e.methodology_en, 'asOf', e.as_of,
       'source', json_build_object('name', s.name, 'url', s.url, 'licence', s.licence, 'updatedAt', s.updated_at),
       'previous', (select p.code from edition p where p.id = e.previous_id),
       'comparableToPrevious', e.comparable_to_previous) as content
     from edition e join source s on s.id = e.source_id where e.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`edition ${id} was withdrawn while it was read`);
  return row.content;
}
