import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut and mended, as a network is. */
export interface TcpProxy {
  /** The address of the server, by way of the proxy. */
  url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes what is sent and lets nothing through, on old and new connections, which stay open. */
  silence(): void;
  /** The same as soon as a client sends a text, which still comes through. */
  silenceAt(text: string): void;
  /** Lets new connections through again; those that were silenced stay silent. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Puts a proxy in front of the server that an address names. */
export async function startProxy(address: string): Promise<TcpProxy> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let silent = false;
  let last: string | undefined;
  const proxy = createServer((inner) => {
    const outer = connect(Number(target.port), target.hostname);
    inner.on('data', (sent: Buffer) => {
      if (last !== undefined && sent.includes(last)) silence();
    });
    for (const [socket, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(socket);
      if (silent) socket.resume();
      else socket.pipe(other);
      // Cutting is the point: what a cut connection says about it is of no interest.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    proxy.listen(port, '127.0.0.1');
    await once(proxy, 'listening');
    return (proxy.address() as AddressInfo).port;
  };
  const cut = async () => {
    if (!proxy.listening) return;
    const closed = once(proxy, 'close');
    proxy.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const silence = () => {
    silent = true;
    for (const socket of sockets) socket.unpipe().resume();
  };
  const silenceAt = (text: string) => {
    last = text;
  };
  const mend = async () => {
    silent = false;
    last = undefined;
    if (!proxy.listening) await listen(port);
  };
  const port = await listen(0);
  const url = new URL(address);
  url.port = String(port);
  return { url: url.href, cut, silence, silenceAt, mend, close: cut };
}
