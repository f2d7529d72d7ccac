import type { Logger } from 'pino';
import { z } from 'zod';

/** How many of an app's sockets are in use, as Slack said when this process connected last. */
export interface SocketsInUse {
  readonly inUse: number;
  readonly most: number;
}

export interface SocketCount {
  /** Reads what Slack says on a socket. `leaving`: as many of ours are about to close, and are not counted. */
  hear(message: unknown, leaving?: number): void;
  /** Null before Slack has said anything. */
  readonly count: SocketsInUse | null;
}

/** Slack's limit for an app. */
const most = 10;
const ofOneReplica = 2;

const hello = z.object({ type: z.literal('hello'), num_connections: z.number().int().nonnegative() });
const refusal = z.object({ type: z.literal('disconnect'), reason: z.literal('too_many_websockets') });

export function createSocketCount(log: Logger): SocketCount {
  let inUse: number | null = null;

  function note(now: number): void {
    const before = inUse ?? 0;
    inUse = now;
    if (now <= before || now + ofOneReplica <= most) return;
    const whole = now >= most ? 'all' : `${now} of`;
    log.warn(
      { sockets: now },
      `${whole} the ${most} sockets that Slack allows an app are in use: another replica, which takes ${ofOneReplica}, would not be connected, nor would the new one of a rolling redeploy`,
    );
  }

  return {
    hear(message, leaving = 0) {
      const said = parsed(message);
      const greeting = hello.safeParse(said);
      if (greeting.success) return note(greeting.data.num_connections - leaving);
      if (leaving > 0 || !refusal.safeParse(said).success) return;
      inUse = most;
      log.error(
        { sockets: most },
        `Slack allows an app ${most} sockets and all are in use, so it does not connect this one; stop a replica, or run fewer. Trying on`,
      );
    },
    get count() {
      return inUse === null ? null : { inUse, most };
    },
  };
}

/** What is certainly neither is not parsed twice. */
function parsed(message: unknown): unknown {
  if (typeof message !== 'string' || !/"num_connections"|"too_many_websockets"/.test(message)) return null;
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}
