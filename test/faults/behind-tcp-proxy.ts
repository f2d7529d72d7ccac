import { type House, openHouse, postgresUrl } from './house.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** A house whose programs reach their database through something that can go away. */
export async function behindTcpProxy(): Promise<{ house: House; postgres: TcpProxy }> {
  const { hostname, port } = new URL(postgresUrl);
  const postgres = await startTcpProxy(hostname, Number(port || 5432));
  const house = await openHouse({
    databaseUrl(own) {
      const through = new URL(own);
      through.hostname = '127.0.0.1';
      through.port = String(postgres.port);
      return through.href;
    },
  });
  return { house, postgres };
}
