import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Workspace } from '../state/workspace.ts';
import type { Feed } from './feed.ts';

export interface ScreenSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Live happenings for the person named in the address. */
export function screenSocket(workspace: Workspace, feed: Feed): ScreenSocket {
  const server = new WebSocketServer({ noServer: true });
  return {
    upgrade(request, socket, head) {
      const person = new URL(request.url ?? '', workspace.url).searchParams.get('person') ?? '';
      if (!workspace.tables.people.get(person)) {
        socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (connection) => {
        const viewer = { person, show: (happening: unknown) => connection.send(JSON.stringify(happening)) };
        feed.add(viewer);
        connection.on('close', () => feed.remove(viewer));
        connection.on('error', () => connection.terminate());
      });
    },
    close() {
      for (const connection of server.clients) connection.close(1001);
      for (const connection of server.clients) connection.terminate();
      server.close();
    },
  };
}
