import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Workspace } from '../state/workspace.ts';
import { type AppConnection, appConnection } from './app-connection.ts';
import type { Courier } from './courier.ts';
import { envelope, hello } from './envelope.ts';
import { waitingRoom } from './waiting-room.ts';

/** What can be done to all of the app's sockets. */
export interface SocketControl {
  /** Asks every connection to leave, as Slack does when it moves them. */
  disconnect(reason: DisconnectReason): void;
  /** Ends every connection without a word. */
  cut(): void;
}

export interface SocketCourier extends Courier, SocketControl {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

const CONNECTIONS = 10;
const LEAVE_TIME = 500;

/** Socket Mode: each payload goes to one of the app's connections, in turn. */
export function socketCourier(workspace: Workspace): SocketCourier {
  const server = new WebSocketServer({ noServer: true });
  const connections: AppConnection[] = [];
  const waiting = waitingRoom(workspace);

  const announce = (): void => workspace.occurrences.announce({ type: 'app-changed' });
  const enter = (socket: WebSocket): void => {
    const connection = appConnection(workspace, socket, {
      acknowledged: (acknowledgement) => waiting.acknowledged(acknowledgement),
      closed() {
        const at = connections.indexOf(connection);
        if (at === -1) return;
        connections.splice(at, 1);
        waiting.lost(connection);
        announce();
      },
    });
    if (connections.length >= CONNECTIONS) {
      connection.leave('too_many_websockets');
      connection.close();
      return;
    }
    connections.push(connection);
    connection.send(hello(workspace, connections.length));
    announce();
  };
  /** Whoever has waited longest; one that was told to leave only when there is no other. */
  const next = (): AppConnection | undefined => {
    const chosen = connections.find(({ leaving }) => !leaving) ?? connections[0];
    if (chosen) connections.push(...connections.splice(connections.indexOf(chosen), 1));
    return chosen;
  };

  return {
    via: 'socket',
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
      const connection = next();
      if (!connection) return { ok: false, error: 'dispatch_failed' };
      const id = randomUUID();
      const receipt = waiting.receipt(id, connection, delivery);
      connection.send(envelope(id, delivery));
      if (delivery.thenSocket === 'leaves') {
        connection.leave('warning');
        connection.close();
      } else if (delivery.thenSocket === 'is cut') connection.cut();
      return receipt;
    },
    disconnect(reason) {
      for (const connection of connections) connection.leave(reason);
    },
    cut() {
      for (const connection of [...connections]) connection.cut();
    },
    async close() {
      const leaving = [...connections];
      for (const connection of leaving) {
        connection.leave('warning');
        connection.close();
      }
      const late = setTimeout(() => {
        for (const connection of leaving) connection.cut();
      }, LEAVE_TIME);
      await Promise.all(leaving.map(({ gone }) => gone));
      clearTimeout(late);
      server.close();
    },
  };
}
