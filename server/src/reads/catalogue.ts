import type { Prisma, PrismaClient } from '@barometre/prisma';
import { Footprint } from './footprint.ts';

/** What everybody may see of the editions. */
export const published = { status: 'PUBLISHED' } as const satisfies Prisma.EditionWhereInput;

/** Editions and their themes by what names them: put together once for as long as they are kept. */
export class EditionIndex {
  /** The latest first. */
  readonly editions: readonly CatalogueEdition[];
  readonly byCode: ReadonlyMap<string, CatalogueEdition>;
  readonly byId: ReadonlyMap<number, CatalogueEdition>;
  readonly themes: ReadonlyMap<number, CatalogueTheme>;

  constructor(editions: readonly CatalogueEdition[]) {
    this.editions = editions;
    this.byCode = new Map(editions.map((edition) => [edition.code, edition]));
    this.byId = new Map(editions.map((edition) => [edition.id, edition]));
    this.themes = new Map(editions.flatMap((edition) => edition.themes.map((theme) => [theme.id, theme])));
  }
}

/**
 * The editions that whoever asks may see, with their themes and sources: few rows, which nearly every question needs. An
 * edition, and all that hangs from it, is visible exactly where it is in here. Whichever of them is looked at is noted.
 */
export class Catalogue {
  readonly #index: EditionIndex;
  readonly #footprint: Footprint;

  constructor(index: EditionIndex, footprint: Footprint) {
    this.#index = index;
    this.#footprint = footprint;
    for (const { id, code } of index.editions) footprint.name(id, code);
  }

  get editions(): readonly CatalogueEdition[] {
    for (const { id } of this.#index.editions) this.#footprint.edition(id);
    return this.#index.editions;
  }

  /** The edition chosen by the committee; undefined before the first one. */
  get current(): CatalogueEdition | undefined {
    return this.#noted(this.#index.editions.find((edition) => edition.current));
  }

  byCode(code: string): CatalogueEdition | undefined {
    return this.#noted(this.#index.byCode.get(code));
  }

  byId(id: number): CatalogueEdition | undefined {
    return this.#noted(this.#index.byId.get(id));
  }

  /** For an id that is known to be a visible edition's, such as that of an object just read. */
  requireById(id: number): CatalogueEdition {
    const edition = this.byId(id);
    if (edition === undefined) throw new Error(`edition ${id} was withdrawn while it was read`);
    return edition;
  }

  /** As `requireById`, for a theme. */
  requireThemeById(id: number): CatalogueTheme {
    const theme = this.#index.themes.get(id);
    if (theme === undefined) throw new Error(`theme ${id} was withdrawn while it was read`);
    this.#footprint.edition(theme.editionId);
    return theme;
  }

  /** Which there are changes for everybody at once, and so needs no note. */
  get ids(): number[] {
    return this.#index.editions.map((edition) => edition.id);
  }

  /** Those of the editions with these ids that are visible, the latest first. */
  visible(ids: readonly number[]): CatalogueEdition[] {
    const visible = this.#index.editions.filter(({ id }) => ids.includes(id));
    for (const { id } of visible) this.#footprint.edition(id);
    return visible;
  }

  #noted(edition: CatalogueEdition | undefined): CatalogueEdition | undefined {
    if (edition !== undefined) this.#footprint.edition(edition.id);
    return edition;
  }
}

export type CatalogueEdition = Awaited<ReturnType<typeof findEditions>>[number];

export type CatalogueTheme = CatalogueEdition['themes'][number];

export const loadEditions = async (
  client: PrismaClient,
  visible: Prisma.EditionWhereInput,
): Promise<EditionIndex> => new EditionIndex(await findEditions(client, visible));

/** The catalogue for somebody of whom it is not noted what is looked at. */
export const loadCatalogue = async (
  client: PrismaClient,
  visible: Prisma.EditionWhereInput,
): Promise<Catalogue> => new Catalogue(await loadEditions(client, visible), new Footprint());

/** The latest edition first. */
function findEditions(client: PrismaClient, visible: Prisma.EditionWhereInput) {
  return client.edition.findMany({
    where: visible,
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    include: {
      source: true,
      themes: { orderBy: { position: 'asc' } },
      // One row is enough to know whether there is anything to count, in the order of an index by edition: by id alone, an
      // edition without projects would have all the others' read.
      projects: {
        select: { id: true },
        take: 1,
        orderBy: [{ maturityScore: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      },
    },
  });
}

/** Whether the edition has projects, as opposed to published figures alone. */
export const hasProjects = (edition: CatalogueEdition): boolean => edition.projects.length > 0;
