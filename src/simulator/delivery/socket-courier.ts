import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Workspace } from '../state/workspace.ts';
import type { Courier, Delivery, Receipt } from './courier.ts';

export interface SocketCourier extends Courier {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Asks every connection to leave, as Slack does when it moves them. */
  disconnect(reason: DisconnectReason): void;
}

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

const CONNECTIONS = 10;
const LEAVE_TIME = 500;
const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

interface Waiting {
  readonly connection: WebSocket;
  settle(receipt: Receipt): void;
}

/** Socket Mode: each payload goes to one of the app's connections, in turn. */
export function socketCourier(workspace: Workspace): SocketCourier {
  const server = new WebSocketServer({ noServer: true });
  const connections: WebSocket[] = [];
  const waiting = new Map<string, Waiting>();

  const announce = (): void => workspace.occurrences.announce({ type: 'app-changed' });
  const receive = (data: string): void => {
    const parsed = acknowledgement.safeParse(parsedJson(data));
    if (parsed.success) waiting.get(parsed.data.envelope_id)?.settle({ ok: true, payload: parsed.data.payload });
  };
  const leave = (connection: WebSocket): void => {
    const at = connections.indexOf(connection);
    if (at === -1) return;
    connections.splice(at, 1);
    for (const one of waiting.values()) {
      if (one.connection === connection) one.settle({ ok: false, error: 'dispatch_failed' });
    }
    announce();
  };
  const enter = (connection: WebSocket): void => {
    connection.on('error', () => connection.terminate());
    if (connections.length >= CONNECTIONS) {
      goodbye(connection, 'too_many_websockets');
      connection.close();
      return;
    }
    connections.push(connection);
    const pings = setInterval(() => connection.ping(String(Date.now())), workspace.timing.ping);
    connection.on('message', (data) => receive(String(data)));
    connection.on('close', () => {
      clearInterval(pings);
      leave(connection);
    });
    connection.send(JSON.stringify(hello(workspace, connections.length)));
    announce();
  };

  return {
    get connected() {
      return connections.length > 0;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '', workspace.url).searchParams.get('ticket') ?? '';
      if (!workspace.socketTickets.redeem(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, enter);
    },
    async deliver(delivery) {
      const connection = connections.shift();
      if (!connection) return { ok: false, error: 'dispatch_failed' };
      connections.push(connection);
      const id = randomUUID();
      const { promise, resolve } = withResolvers<Receipt>();
      const timer = setTimeout(resolve, workspace.timing.acknowledge, { ok: false, error: 'operation_timeout' });
      waiting.set(id, { connection, settle: resolve });
      connection.send(JSON.stringify(envelope(id, delivery)));
      const receipt = await promise;
      clearTimeout(timer);
      waiting.delete(id);
      return receipt;
    },
    disconnect(reason) {
      for (const connection of connections) goodbye(connection, reason);
    },
    async close() {
      const leaving = [...connections];
      const left = leaving.map((connection) => new Promise((gone) => connection.once('close', gone)));
      for (const connection of leaving) {
        goodbye(connection, 'warning');
        connection.close();
      }
      const late = setTimeout(() => {
        for (const connection of leaving) connection.terminate();
      }, LEAVE_TIME);
      await Promise.all(left);
      clearTimeout(late);
      server.close();
    },
  };
}

function goodbye(connection: WebSocket, reason: DisconnectReason): void {
  connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
}

function hello({ identity }: Workspace, connections: number): Record<string, unknown> {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: identity.appId },
  };
}

function envelope(id: string, { kind, payload, retry }: Delivery): Record<string, unknown> {
  const answerable = kind === 'slash_commands' || payload.type === 'view_submission';
  const attempts = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
  return {
    envelope_id: id,
    type: kind,
    payload,
    accepts_response_payload: answerable,
    ...(kind === 'events_api' ? attempts : {}),
  };
}

function withResolvers<Value>(): { promise: Promise<Value>; resolve(value: Value): void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
