import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands before Postgres, which goes away and comes back. */
export interface TcpProxy {
  readonly port: number;
  /** Cuts every connection, and takes no new one. */
  away(): Promise<void>;
  /** Connections stay, and nothing comes through any more; new ones are taken and stay silent. */
  freeze(): void;
  back(): Promise<void>;
  close(): Promise<void>;
}

export async function startTcpProxy(targetHost: string, targetPort: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let frozen = false;
  const server = createServer((socket) => {
    const upstream = connect(targetPort, targetHost);
    const pair = [socket, upstream] as const;
    pairs.add(pair);
    if (!frozen) join(pair);
    for (const each of pair) {
      each.on('error', () => {});
      each.on('close', () => {
        pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
  });
  const join = ([socket, upstream]: readonly [Socket, Socket]): void => {
    socket.pipe(upstream);
    upstream.pipe(socket);
  };
  const listen = (at: number) => new Promise<void>((listening) => server.listen(at, '127.0.0.1', listening));
  const cut = (): void => {
    for (const pair of pairs) for (const each of pair) each.destroy();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<unknown> => {
    const closed = server.listening ? new Promise((done) => server.close(done)) : Promise.resolve();
    cut();
    return closed;
  };
  return {
    port,
    async away() {
      await close();
    },
    freeze() {
      frozen = true;
      for (const [socket, upstream] of pairs) {
        socket.unpipe(upstream);
        upstream.unpipe(socket);
      }
    },
    async back() {
      if (frozen) cut();
      frozen = false;
      if (!server.listening) await listen(port);
    },
    async close() {
      await close();
    },
  };
}
