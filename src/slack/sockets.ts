import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Logger } from 'pino';
import { longestWaitMs } from './longest-wait.ts';
import { sdkLog } from './sdk-log.ts';
import { faultOf, isFault } from './slack-fault.ts';
import { NoRoom, openSocket, type Socket } from './socket.ts';
import { createSocketCount, type SocketsInUse } from './socket-count.ts';
import { webOptions } from './web.ts';

/** Two sockets, so that one hears what Slack sends while the other is lost. */
export interface Sockets extends Receiver {
  start(): Promise<void>;
  stop(): Promise<void>;
  connected(): boolean;
  /** All of the app's, those of other replicas too; null before Slack has said. */
  inUse(): SocketsInUse | null;
}

const closeWithinMs = 2_000;
/**
 * A socket that was replaced goes on listening for as long as Slack waits for an acknowledgement. Both have time for
 * that before Slack closes them, ten seconds after its warning.
 */
const lingersMs = 3_000;

export function sockets(
  settings: { readonly appToken: string; readonly apiUrl: string | undefined },
  log: Logger,
  signal: AbortSignal,
): Sockets {
  let app: App | undefined;
  const count = createSocketCount(log);
  const open = new Set<Socket>();
  const leaving = new Set<Socket>();
  const takeTurns = inTurn();

  async function connectOnce(): Promise<Socket> {
    const receiver = new SocketModeReceiver({
      appToken: settings.appToken,
      autoReconnectEnabled: false,
      logger: sdkLog(log),
      installerOptions: { clientOptions: { ...webOptions(settings.apiUrl, log), retryConfig: { retries: 0 } } },
    });
    if (app) receiver.init(app);
    receiver.client.on('ws_message', (message: unknown) => count.hear(message, leaving.size));
    const socket = await openSocket(receiver.client, log);
    open.add(socket);
    void socket.gone.then(() => open.delete(socket));
    if (signal.aborted) await socket.close();
    return socket;
  }

  /** Rejects only with what is final, and when we stop. */
  async function connect(isFinal: (error: unknown) => boolean = () => false): Promise<Socket> {
    for (let wait = 250; ; wait = Math.min(wait * 2, longestWaitMs)) {
      try {
        return await connectOnce();
      } catch (error) {
        if (isFinal(error)) throw error;
        if (isRefusal(error)) log.error(appTokenRefusal(error.data.error));
        log.warn({ reason: error instanceof Error ? error.name : 'closed' }, 'no connection to Slack, trying again');
        await sleep(wait, undefined, { signal });
      }
    }
  }

  /** Another takes its place before it goes, so that whatever Slack has on the way to it is heard. */
  async function renew(socket: Socket): Promise<Socket> {
    leaving.add(socket);
    void socket.gone.then(() => leaving.delete(socket));
    const next = await connectOnce().catch((error) => (error instanceof NoRoom ? undefined : connect()));
    await Promise.race([socket.gone, sleep(lingersMs, undefined, { signal })]);
    const closed = closeSoon([socket]);
    if (next) return next;
    await closed;
    return connect();
  }

  async function stayConnected(first: Socket): Promise<void> {
    for (let socket = first; !signal.aborted; ) {
      const isAsked = await Promise.race([socket.asked.then(() => true), socket.gone.then(() => false)]);
      const current = socket;
      socket = isAsked ? await takeTurns(() => renew(current)) : await connect();
    }
  }

  return {
    init(its) {
      app = its;
    },
    async start() {
      const first = () => connect(isRefusal);
      const both = await Promise.all([first(), first()]).catch((error: unknown) => {
        throw isRefusal(error) ? new Error(appTokenRefusal(error.data.error)) : error;
      });
      for (const socket of both) void stayConnected(socket).catch(() => {});
    },
    stop: () => closeSoon([...open]),
    connected: () => open.size > 0,
    inUse: () => count.count,
  };
}

async function closeSoon(open: readonly Socket[]): Promise<void> {
  const closed = Promise.all(open.map((socket) => socket.close()));
  await Promise.race([closed, sleep(closeWithinMs, undefined, { ref: false })]);
}

function inTurn(): <Result>(act: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
}

function isRefusal(error: unknown): error is WebAPIPlatformError {
  return error instanceof WebAPIPlatformError && isFault(faultOf('apps.connections.open', error));
}

export function appTokenRefusal(code: string): string {
  return `Slack refuses the app token (${code}). It begins with xapp-, needs the scope connections:write, and belongs to the same app as the bot token; make one under “Basic Information”.`;
}
