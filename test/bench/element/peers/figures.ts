/** What a page that draws by itself has to ask for: the same nine lines. */
export interface Figure {
  label: string;
  percent: number;
}

export async function readFigures(): Promise<Figure[]> {
  const response = await fetch('/figures.json');
  return (await response.json()) as Figure[];
}

/** The colour of all. */
export const COLOUR = '#2b4fd0';
