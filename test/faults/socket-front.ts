import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/** Stands between the program's sockets and the workspace, and brings payloads more than once, as Slack does. */
export interface SocketFront {
  /** 'ws://127.0.0.1:3000' */
  readonly url: string;
  /** How often each payload is brought, to one socket after the other. */
  times: number;
  /** Brings everything once more that was brought so far, to every socket. */
  repeatAll(): void;
  /** Brings this to every socket, as it stands. */
  bring(message: string | Buffer): void;
  /** Ends the oldest of the sockets without a word. */
  cutOne(): void;
  cutAll(): void;
  close(): Promise<void>;
}

const carrying = z.looseObject({ envelope_id: z.string(), payload: z.unknown() });
const acknowledging = z.object({ envelope_id: z.string() });

export async function startSocketFront(workspaceUrl: string): Promise<SocketFront> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((listening) => server.once('listening', listening));
  const sockets = new Set<WebSocket>();
  const brought: object[] = [];
  const copies = new Set<string>();
  let turn = 0;

  const copyTo = (socket: WebSocket | undefined, envelope: object): void => {
    const envelope_id = randomUUID();
    copies.add(envelope_id);
    socket?.send(JSON.stringify({ ...envelope, envelope_id, retry_attempt: 1, retry_reason: 'timeout' }));
  };
  const repeat = (envelope: object): void => {
    brought.push(envelope);
    const all = [...sockets];
    for (let nth = 1; nth < front.times; nth++) copyTo(all[turn++ % all.length], envelope);
  };

  server.on('connection', (socket, request) => {
    const upstream = new WebSocket(`${workspaceUrl.replace(/^http/, 'ws')}${request.url}`);
    sockets.add(socket);
    upstream.on('message', (data) => {
      const text = String(data);
      socket.send(text);
      const envelope = carrying.safeParse(JSON.parse(text));
      if (envelope.success) repeat(envelope.data);
    });
    socket.on('message', (data) => {
      const acknowledged = acknowledging.safeParse(JSON.parse(String(data)));
      if (!acknowledged.success || !copies.has(acknowledged.data.envelope_id)) upstream.send(String(data));
    });
    upstream.on('ping', (data) => socket.ping(data));
    upstream.on('close', () => socket.close());
    upstream.on('error', () => socket.terminate());
    socket.on('error', () => upstream.terminate());
    socket.on('close', () => {
      sockets.delete(socket);
      upstream.close();
    });
  });

  const front: SocketFront = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    times: 1,
    repeatAll() {
      for (const envelope of brought) for (const socket of sockets) copyTo(socket, envelope);
    },
    bring(message) {
      for (const socket of sockets) socket.send(message);
    },
    cutOne() {
      const [oldest] = sockets;
      oldest?.terminate();
    },
    cutAll() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((closed) => server.close(closed));
    },
  };
  return front;
}
