import { schedule } from 'node-cron';
import type { Logger } from 'pino';
import { type Coordination, Repeat } from '../coordination/coordination.ts';
import { muster } from '../incident/incident.ts';
import type { Database } from '../store/database.ts';
import { type DueReminder, dueReminders } from '../store/incidents.ts';

export interface ReminderDependencies {
  readonly db: Database;
  readonly coordination: Pick<Coordination, 'coordinate'>;
  readonly now: () => Date;
  readonly log: Logger;
}

export interface RunningReminders {
  /** Reminds of everything that is due now. Never rejects. */
  tick(): Promise<void>;
  /** Resolves when a tick under way has ended. */
  stop(): Promise<void>;
}

/**
 * Promised updates that did not come are reminded of within ten seconds. What is due stands in the database, so a
 * restart forgets nothing, and after an outage each incident is reminded of once.
 */
export function startReminders(dependencies: ReminderDependencies): RunningReminders {
  let ticking: Promise<void> = Promise.resolve();
  const tick = () => {
    ticking = ticking.then(() => remindOfAll(dependencies));
    return ticking;
  };
  // node-cron loses ticks in other zones; the plan's zone is in the times themselves.
  const task = schedule('*/10 * * * * *', tick, {
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
    logger: cronLogger(dependencies.log),
  });
  return {
    tick,
    async stop() {
      await task.destroy();
      await ticking;
    },
  };
}

function cronLogger(log: Logger) {
  return {
    debug: (message: string | Error) => log.debug(String(message)),
    info: (message: string) => log.debug(message),
    warn: (message: string) => log.warn(message),
    error: (message: string | Error) => log.error(String(message)),
  };
}

async function remindOfAll({ db, coordination, now, log }: ReminderDependencies): Promise<void> {
  try {
    const due = await db.query((queries) => dueReminders(queries, now()));
    for (const reminder of due) await remind(reminder, coordination, log);
  } catch (error) {
    log.error({ err: error }, 'what is due could not be read');
  }
}

/** Decided again at this moment. The request is the same for every replica, so one of them reminds. */
async function remind(
  { incidentId, remindAt }: DueReminder,
  coordination: ReminderDependencies['coordination'],
  log: Logger,
): Promise<void> {
  try {
    await coordination.coordinate(
      `remind/${incidentId}/${remindAt.toISOString()}`,
      incidentId,
      { type: 'remind' },
      muster,
    );
  } catch (error) {
    if (!(error instanceof Repeat)) log.error({ err: error, incidentId }, 'a reminder failed and will be tried again');
  }
}
