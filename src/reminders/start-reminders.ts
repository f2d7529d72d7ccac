import { schedule } from 'node-cron';
import type { Logger } from 'pino';
import { type Coordination, Repeat } from '../coordination/coordination.ts';
import { muster } from '../incident/incident.ts';
import type { Database } from '../store/database.ts';
import { type DueAlarm, dueAlarms } from '../store/incidents.ts';

export interface ReminderDependencies {
  readonly db: Database;
  readonly coordination: Pick<Coordination, 'coordinate'>;
  readonly now: () => Date;
  readonly log: Logger;
}

export interface RunningReminders {
  /** Looks at everything that is due now. Never rejects. */
  tick(): Promise<void>;
  /** Resolves when a tick under way has ended. */
  stop(): Promise<void>;
}

/**
 * Whatever comes due in an incident is looked at within ten seconds. When it is due stands in the database, so a restart
 * forgets nothing, and after an outage each incident is looked at once.
 */
export function startReminders(dependencies: ReminderDependencies): RunningReminders {
  let ticking: Promise<void> = Promise.resolve();
  const tick = () => {
    ticking = ticking.then(() => ringAll(dependencies));
    return ticking;
  };
  // node-cron loses ticks in other zones; the plan's zone is in the times themselves.
  const task = schedule('*/10 * * * * *', tick, {
    timezone: 'UTC',
    noOverlap: true,
    // By default a process that is busy for a second loses the tick.
    missedExecutionTolerance: 9_000,
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

async function ringAll({ db, coordination, now, log }: ReminderDependencies): Promise<void> {
  try {
    const due = await db.query((queries) => dueAlarms(queries, now()));
    for (const alarm of due) await ring(alarm, coordination, log);
  } catch (error) {
    log.error({ err: error }, 'what is due could not be read');
  }
}

/** Decided again at this moment. The request is the same for every replica, so one of them rings. */
async function ring(
  { incidentId, alarmAt }: DueAlarm,
  coordination: ReminderDependencies['coordination'],
  log: Logger,
): Promise<void> {
  try {
    await coordination.coordinate(`ring/${incidentId}/${alarmAt.toISOString()}`, incidentId, { type: 'ring' }, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) log.error({ err: error, incidentId }, 'an alarm failed and will be tried again');
  }
}
