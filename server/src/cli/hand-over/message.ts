/** A command line for a server to do, and the folder that its paths are meant from. */
export interface HandedOver {
  line: readonly string[];
  folder: string;
}

/** What the server sends back while it works, one JSON object a line. The last one has the exit code. */
export type Message =
  | { out: string }
  | { note: string }
  | { progress: [count: number, what: string, share: number | null] }
  | { exit: number };
