import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Logger } from 'pino';
import { z } from 'zod';
import { longestWaitMs } from './longest-wait.ts';
import { sdkLog } from './sdk-log.ts';
import { faultOf, isFault } from './slack-fault.ts';
import { createSocketCount, type SocketsInUse } from './socket-count.ts';
import { webOptions } from './web.ts';

export interface Sockets {
  /** Two: one goes deaf for five seconds whenever Slack renews its connection. */
  readonly receivers: readonly [SocketModeReceiver, SocketModeReceiver];
  start(): Promise<void>;
  stop(): Promise<void>;
  connected(): boolean;
  /** All of the app's, those of other replicas too; null before Slack has said. */
  inUse(): SocketsInUse | null;
}

type SocketClient = SocketModeReceiver['client'];

const closeWithinMs = 2_000;
/** The other is not asked to wait longer: Slack closes it ten seconds after the warning. */
const comeAgainWithinMs = 3_000;

export function sockets(
  settings: { readonly appToken: string; readonly apiUrl: string | undefined },
  log: Logger,
  signal: AbortSignal,
  acknowledged: () => Promise<void>,
): Sockets {
  const receive = () =>
    new SocketModeReceiver({
      appToken: settings.appToken,
      autoReconnectEnabled: false,
      logger: sdkLog(log),
      installerOptions: { clientOptions: { ...webOptions(settings.apiUrl, log), retryConfig: { retries: 0 } } },
    });
  const receivers = [receive(), receive()] as const;
  const connected = new Set<SocketClient>();
  const count = createSocketCount(log);
  const renewal = inTurn(acknowledged);
  for (const { client } of receivers) {
    guardMessages(client, log, renewal);
    client.on('ws_message', (message: unknown) => count.hear(message));
    client.on('connected', () => connected.add(client));
    client.on('disconnected', () => connected.delete(client));
  }
  return {
    receivers,
    async start() {
      await Promise.all(receivers.map(({ client }) => stayConnected(client, log, signal)));
    },
    async stop() {
      const closed = Promise.all(receivers.map(({ client }) => client.disconnect().catch(() => {})));
      await Promise.race([closed, sleep(closeWithinMs, undefined, { ref: false })]);
    },
    connected: () => connected.size > 0,
    inUse: () => count.count,
  };
}

type Renewal = (client: SocketClient, leave: () => Promise<void>) => Promise<void>;

/** Slack may ask both to leave at once: they go one after the other, each when what it brought is acknowledged. */
function inTurn(acknowledged: () => Promise<void>): Renewal {
  let last = Promise.resolve();
  return (client, leave) => {
    const next = last.then(async () => {
      await acknowledged();
      const back = new Promise<void>((again) => client.once('connected', again));
      await leave();
      await Promise.race([back, sleep(comeAgainWithinMs, undefined, { ref: false })]);
    });
    last = next.catch(() => {});
    return next;
  };
}

/** A payload that the SDK does not expect would end the process as an unhandled rejection. */
function guardMessages(client: SocketClient, log: Logger, renewal: Renewal): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const listener of listeners)
    client.on('ws_message', async (...message: unknown[]) => {
      const hear = async () => {
        await listener.apply(client, message);
      };
      try {
        if (remarked(String(message[0]), log) === 'disconnect') await renewal(client, hear);
        else await hear();
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'a payload of Slack was not understood');
      }
    });
}

const envelope = z.looseObject({
  type: z.string(),
  payload: z.looseObject({ type: z.string().optional() }).optional(),
});

/** The kind of what Slack sent; that it is of no use, or that Slack holds events back, is said in the log. */
function remarked(text: string, log: Logger): string | undefined {
  const { data } = envelope.safeParse(parsedJson(text));
  if (!data) log.warn('Slack sent what cannot be read');
  if (data?.payload?.type === 'app_rate_limited')
    log.warn('Slack limits the events it brings to this app, and drops what is above the limit');
  return data?.type;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Connects, and again at once whenever the connection is lost. The SDK's own reconnecting waits five seconds each time,
 * and some of its failures end the process.
 */
async function stayConnected(client: SocketClient, log: Logger, signal: AbortSignal): Promise<void> {
  let connecting = false;
  const connect = async (isFinal: (error: unknown) => boolean) => {
    connecting = true;
    for (let wait = 250; !signal.aborted; wait = Math.min(wait * 2, longestWaitMs)) {
      try {
        await client.start();
        break;
      } catch (error) {
        if (isFinal(error)) throw error;
        if (isRefusal(error)) log.error(appTokenRefusal(error.data.error));
        log.warn({ reason: error instanceof Error ? error.name : 'closed' }, 'no connection to Slack, trying again');
        await sleep(wait, undefined, { signal }).catch(() => {});
      }
    }
    connecting = false;
  };
  await connect(isRefusal).catch((error: unknown) => {
    throw isRefusal(error) ? new Error(appTokenRefusal(error.data.error)) : error;
  });
  client.on('disconnected', () => {
    if (!connecting && !signal.aborted) void connect(() => false);
  });
}

function isRefusal(error: unknown): error is WebAPIPlatformError {
  return error instanceof WebAPIPlatformError && isFault(faultOf('apps.connections.open', error));
}

export function appTokenRefusal(code: string): string {
  return `Slack refuses the app token (${code}). It begins with xapp-, needs the scope connections:write, and belongs to the same app as the bot token; make one under “Basic Information”.`;
}
