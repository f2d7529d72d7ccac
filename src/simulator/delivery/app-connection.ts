import type { WebSocket } from 'ws';
import { z } from 'zod';
import { parsedJson } from '../parsed-json.ts';
import type { Workspace } from '../state/workspace.ts';
import type { DisconnectReason } from './socket-courier.ts';

/** One of the app's sockets. */
export interface AppConnection {
  /** It was told to leave, and gets new payloads only where there is no other. */
  readonly leaving: boolean;
  readonly gone: Promise<unknown>;
  send(message: Record<string, unknown>): void;
  /** Tells it to leave, and ends it once the app had time to come again. */
  leave(reason: DisconnectReason): void;
  /** Without a word. */
  cut(): void;
  close(): void;
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });
export type Acknowledgement = z.infer<typeof acknowledgement>;

interface Listeners {
  acknowledged(acknowledgement: Acknowledgement): void;
  closed(): void;
}

/** Keeps a socket alive and listened to until it closes. */
export function appConnection(workspace: Workspace, socket: WebSocket, listeners: Listeners): AppConnection {
  const { timing, wire } = workspace;
  const pings = setInterval(() => socket.ping(String(Date.now())), timing.ping);
  const refresh = setTimeout(() => leave('warning'), timing.connectionLife);
  const gone = new Promise((closed) => socket.once('close', closed));
  let farewell: NodeJS.Timeout | undefined;

  const note = (name: string, request: unknown): void =>
    wire.note({ direction: 'to-app', kind: 'socket', via: 'socket', name, request });
  const leave = (reason: DisconnectReason): void => {
    const message = { type: 'disconnect', reason, debug_info: { host: 'local' } };
    socket.send(JSON.stringify(message));
    note('disconnect', message);
    farewell ??= setTimeout(() => socket.close(), timing.farewell);
  };

  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => {
    const parsed = acknowledgement.safeParse(parsedJson(String(data)));
    if (parsed.success) listeners.acknowledged(parsed.data);
  });
  socket.on('close', () => {
    clearInterval(pings);
    clearTimeout(refresh);
    clearTimeout(farewell);
    note('closed', null);
    listeners.closed();
  });
  return {
    get leaving() {
      return farewell !== undefined;
    },
    gone,
    send(message) {
      socket.send(JSON.stringify(message));
      if (message.type === 'hello') note('hello', message);
    },
    leave,
    cut: () => socket.terminate(),
    close: () => socket.close(),
  };
}
