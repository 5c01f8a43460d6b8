/** An event as a server sends it. */
export interface ServerEvent {
  event: string;
  data: string;
}

/** Puts events together from the pieces in which they come. Comments and what sets how long to wait are none. */
export class EventReader {
  #rest = '';

  read(piece: string): ServerEvent[] {
    const blocks = (this.#rest + piece).replace(/\r\n?/g, '\n').split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => readBlock(block) ?? []);
  }
}

function readBlock(block: string): ServerEvent | undefined {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  }
  return data.length ? { event, data: data.join('\n') } : undefined;
}
