import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';

type SocketClient = SocketModeReceiver['client'];

/** One connection, from its opening to its end. */
export interface Socket {
  /** Resolves when Slack asks it to leave; it goes on bringing what Slack sends. */
  readonly asked: Promise<void>;
  /** Resolves when it is no more. */
  readonly gone: Promise<void>;
  close(): Promise<void>;
}

/** Slack has as many of the app's sockets as it allows. */
export class NoRoom extends Error {
  override name = 'NoRoom';
}

/** More than the call for its address takes, and less than anybody waits. */
const greetedWithinMs = 15_000;

/** Resolves when Slack has greeted it. Rejects when Slack does not take it. */
export async function openSocket(client: SocketClient, log: Logger): Promise<Socket> {
  let isGreeted = false;
  let isFull = false;
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const gone = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
  const close = () => client.disconnect().catch(() => {});
  client.once('connected', () => {
    isGreeted = true;
  });
  guardMessages(client, log, ({ reason }) => {
    isFull = reason === 'too_many_websockets';
    ask();
    return isGreeted;
  });
  const late = setTimeout(close, greetedWithinMs);
  try {
    await client.start();
  } catch (error) {
    throw isFull ? new NoRoom() : error;
  } finally {
    clearTimeout(late);
  }
  return { asked, gone, close };
}

const envelope = z.looseObject({
  type: z.string(),
  reason: z.string().optional(),
  payload: z.looseObject({ type: z.string().optional() }).optional(),
});
type Envelope = z.infer<typeof envelope>;

/**
 * A payload that the SDK does not expect would end the process as an unhandled rejection, and at a request to leave it
 * closes at once, whatever is on its way: `stays` says whether it is kept from that.
 */
function guardMessages(client: SocketClient, log: Logger, stays: (request: Envelope) => boolean): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const listener of listeners)
    client.on('ws_message', async (...message: unknown[]) => {
      const said = remarked(String(message[0]), log);
      if (said?.type === 'disconnect' && stays(said)) return;
      try {
        await listener.apply(client, message);
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'a payload of Slack was not understood');
      }
    });
}

/** What Slack sent; that it is of no use, or that Slack holds events back, is said in the log. */
function remarked(text: string, log: Logger): Envelope | undefined {
  const { data } = envelope.safeParse(parsedJson(text));
  if (!data) log.warn('Slack sent what cannot be read');
  if (data?.payload?.type === 'app_rate_limited')
    log.warn('Slack limits the events it brings to this app, and drops what is above the limit');
  return data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
