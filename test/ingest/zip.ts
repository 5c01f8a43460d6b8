import { crc32, deflateRawSync } from 'node:zlib';

/** A part that is packed already, and what the archive is to declare of it. */
interface Packed {
  packed: Buffer;
  declared: number;
}

/** A zip archive by hand: the libraries do not write ones that lie. */
export function zipOf(parts: Readonly<Record<string, Buffer | Packed>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { packed, declared } = Buffer.isBuffer(part)
      ? { packed: deflateRawSync(part), declared: part.length }
      : part;
    const crc = Buffer.isBuffer(part) ? crc32(part) : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(name.length, 26);
    const body = Buffer.concat([local, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(body);
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

/** A workbook by hand, with one sheet called "a"; its parts are as given. */
export function bookOf(
  sheet: string | Buffer | Packed,
  { strings, styles, properties = '' }: { strings?: string; styles?: string; properties?: string } = {},
): Buffer {
  const parts = { worksheet: sheet, sharedStrings: strings, styles };
  const relations = Object.keys(parts).map(
    (type) => `<Relationship Id="${type}" Type="http://example.org/${type}" Target="${type}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'xl/workbook.xml': Buffer.from(
      `<workbook xmlns:r="r">${properties}<sheets><sheet name="a" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(
      Object.entries(parts).flatMap(([type, part]) =>
        part === undefined ? [] : [[`xl/${type}.xml`, typeof part === 'string' ? Buffer.from(part) : part]],
      ),
    ),
  });
}
