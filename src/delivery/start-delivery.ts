import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Destination } from '../incident/effect.ts';
import { clearClaims } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { effectsChannel } from '../store/outbox.ts';
import { nameOf } from './outcome.ts';
import { type Pace, usualPace } from './pace.ts';
import { startSweeping } from './sweep.ts';
import { within } from './wait.ts';
import { Worker } from './worker.ts';

export interface DeliveryDependencies {
  readonly db: Database;
  readonly destination: Destination;
  /** Failures after which an effect is set aside. */
  readonly deliveryAttempts: number;
  readonly log: Logger;
  /** Names this worker among its replicas. */
  readonly owner?: string;
  readonly pace?: Partial<Pace>;
}

export interface RunningDelivery {
  /** Looks at the outbox now rather than at the next notification. */
  wake(): void;
  /** Resolves when nothing that is due is left; what waits for a later time is not waited for. */
  idle(): Promise<void>;
  /** Since when the outbox cannot be read; null while it can. */
  unreadableSince(): Date | null;
  /** Within 8 s, what is in hand is finished or back in the outbox. */
  stop(): Promise<void>;
}

/** Effects leave from here: the outbox is emptied into the destination until it is stopped. */
export async function startDelivery(dependencies: DeliveryDependencies): Promise<RunningDelivery> {
  const { db, log, owner = randomUUID() } = dependencies;
  const pace = { ...usualPace, ...dependencies.pace };
  if (db.embedded) await db.query(clearClaims);
  const worker = new Worker({ ...dependencies, owner, pace });
  const unlisten = await db.listen(effectsChannel, () => worker.wake());
  const stopSweeping = startSweeping(db, log);
  worker.start();
  return {
    wake: () => worker.wake(),
    idle: () => worker.idle(),
    unreadableSince: () => worker.unreadableSince,
    async stop() {
      await worker.stop();
      await within(pace.release, Promise.all([stopSweeping(), quietly(unlisten, log)]));
    },
  };
}

async function quietly(end: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await end();
  } catch (error) {
    log.debug({ code: nameOf(error) }, 'the database was gone before its notifications ended');
  }
}
