import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Destination } from '../incident/effect.ts';
import { clearClaims } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { effectsChannel } from '../store/outbox.ts';
import { type Pace, usualPace } from './pace.ts';
import { startSweeping } from './sweep.ts';
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
  /** Within 8 s, what is in hand is finished or back in the outbox. */
  stop(): Promise<void>;
}

/** Effects leave from here: the outbox is emptied into the destination until it is stopped. */
export async function startDelivery(dependencies: DeliveryDependencies): Promise<RunningDelivery> {
  const { db, log, owner = randomUUID() } = dependencies;
  if (db.embedded) await db.query(clearClaims);
  const worker = new Worker({ ...dependencies, owner, pace: { ...usualPace, ...dependencies.pace } });
  const unlisten = await db.listen(effectsChannel, () => worker.wake());
  const stopSweeping = startSweeping(db, log);
  worker.start();
  return {
    wake: () => worker.wake(),
    idle: () => worker.idle(),
    async stop() {
      stopSweeping();
      await worker.stop();
      await unlisten();
    },
  };
}
