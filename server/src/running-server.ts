export interface RunningServer {
  /** The address it listens on, such as "http://127.0.0.1:4000". */
  url: string;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/** The address of a server on this machine. */
export const addressOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
