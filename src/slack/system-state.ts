import type { Coordination, Queue } from '../coordination/coordination.ts';
import type { SlackConnection } from './connect.ts';
import type { Pause } from './reach.ts';
import type { SocketsInUse } from './socket-count.ts';

/** How Muster itself is, in this process; nothing in it is about any one incident. */
export interface SystemState {
  readonly slack: {
    readonly reached: boolean;
    /** Since when nothing that Slack is asked was answered. */
    readonly awaySince: Date | null;
    readonly pauses: readonly Pause[];
  };
  readonly database: { readonly reached: boolean; readonly awaySince: Date | null };
  /** Of every incident; null while the database is away. */
  readonly queue: Queue | null;
  /** Null over HTTP, and before Slack has counted. */
  readonly sockets: SocketsInUse | null;
}

interface Means {
  readonly connection: Pick<SlackConnection, 'ready' | 'reach' | 'delivery' | 'sockets'>;
  readonly coordination: Pick<Coordination, 'queue'>;
  /** Rejects unless the database answers soon. */
  readonly ping: () => Promise<void>;
  readonly databaseAwaySince: () => Date | null;
}

export function createSystemState({ connection, coordination, ping, databaseAwaySince }: Means) {
  const { reach, delivery } = connection;
  let isAsking = false;

  /** One call without an answer does not mean that Slack is away still; nobody waits for the answer to this one. */
  async function askAgain(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    await delivery.auth.test().catch(() => {});
    isAsking = false;
  }

  return async (): Promise<SystemState> => {
    const [reached, queue] = await Promise.all([connection.ready(), readQueue()]);
    const { awaySince } = reach;
    if (awaySince) void askAgain();
    return {
      slack: { reached, awaySince, pauses: reach.pauses() },
      database: { reached: queue !== null, awaySince: queue === null ? databaseAwaySince() : null },
      queue,
      sockets: connection.sockets(),
    };
  };

  async function readQueue(): Promise<Queue | null> {
    try {
      await ping();
      return await coordination.queue();
    } catch {
      return null;
    }
  }
}
