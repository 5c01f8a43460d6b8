import { FileRefused } from '../../issue.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** What a workbook says of itself. */
export interface Contents {
  /** In the order in which a spreadsheet program shows them. */
  sheets: readonly { name: string; part: string | undefined }[];
  /** Whether its days are counted from 1904 instead of 1900. */
  from1904: boolean;
  /** Where the texts that cells share stand, and the formats of numbers; absent where there are none. */
  strings: string | undefined;
  styles: string | undefined;
}

interface Relation {
  /** The last word of what it is, such as "worksheet". */
  type: string;
  part: string;
}

/** @throws {FileRefused} where the workbook has no sheet */
export async function readContents(archive: Archive): Promise<Contents> {
  const relations = await readRelations(archive);
  const sheets: { name: string; part: string | undefined }[] = [];
  let from1904 = false;
  await readXml(archive.unpack('xl/workbook.xml'), {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const relation = relations.get(relationId(attributes) ?? '');
      sheets.push({
        name: attributes['name'] ?? '',
        part: relation?.type === 'worksheet' ? relation.part : undefined,
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (sheets.length === 0) throw new FileRefused('FILE_TRUNCATED');
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part;
  return { sheets, from1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

async function readRelations(archive: Archive): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!archive.has('xl/_rels/workbook.xml.rels')) return relations;
  await readXml(archive.unpack('xl/_rels/workbook.xml.rels'), {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: partNamed(Target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

/** A target is relative to the folder of the workbook, or begins at the root of the archive. */
const partNamed = (target: string): string =>
  decodeURI(new URL(target.replaceAll('\\', '/'), 'file:///xl/').pathname).slice(1);

/** The attribute `id` that has a prefix: the plain one is another. */
const relationId = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
