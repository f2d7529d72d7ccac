import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { parsedJson } from '../parsed-json.ts';
import type { Happening, ScreenWish, WireRecord } from '../protocol.ts';
import type { Workspace } from '../state/workspace.ts';
import type { WireLog } from '../wire/wire-log.ts';
import type { Feed } from './feed.ts';

export interface ScreenSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

const wish: z.ZodType<ScreenWish> = z.object({ type: z.literal('watch-wire'), on: z.boolean() });

/** Live happenings for the person named in the address. */
export function screenSocket(workspace: Workspace, feed: Feed): ScreenSocket {
  const server = new WebSocketServer({ noServer: true });
  return {
    upgrade(request, socket, head) {
      const asked = new URL(request.url ?? '', workspace.url).searchParams;
      const person = asked.get('person') ?? '';
      if (!workspace.tables.people.get(person)) {
        socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (connection) => {
        const show = (happening: Happening): void => connection.send(JSON.stringify(happening));
        const viewer = { person, show };
        const wire = wireWatch(workspace.wire, (record) => show({ type: 'wire', record }));
        feed.add(viewer);
        if (asked.get('wire') === '1') wire.turn(true);
        connection.on('message', (data) => {
          const parsed = wish.safeParse(parsedJson(String(data)));
          if (parsed.success) wire.turn(parsed.data.on);
        });
        connection.on('close', () => {
          wire.turn(false);
          feed.remove(viewer);
        });
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

/** Watches the wire as long as somebody wants to. */
function wireWatch(wire: WireLog, show: (record: WireRecord) => void): { turn(on: boolean): void } {
  let stop: (() => void) | null = null;
  return {
    turn(on) {
      if (on) stop ??= wire.watch(show);
      else {
        stop?.();
        stop = null;
      }
    },
  };
}
