import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';
import { forgetRequests } from '../store/requests.ts';
import { sweepDone } from '../store/settle.ts';
import { nameOf } from './outcome.ts';

const hour = 60 * 60_000;
const daysDoneIsKept = 7;
/** Slack repeats a request within an hour, but people add the same message to a timeline twice, weeks apart. */
const daysRequestsAreKept = 365;

/** Deletes what was done days ago, at once and hourly. Returns what ends it, when a sweep under way has ended. */
export function startSweeping(db: Database, log: Logger): () => Promise<void> {
  const sweep = async () => {
    try {
      await db.query((queries) => sweepDone(queries, daysDoneIsKept));
      await db.query((queries) => forgetRequests(queries, daysRequestsAreKept));
    } catch (error) {
      log.warn({ code: nameOf(error) }, 'the outbox could not be swept');
    }
  };
  let sweeping = sweep();
  const hourly = setInterval(() => {
    sweeping = sweep();
  }, hour);
  hourly.unref();
  return () => {
    clearInterval(hourly);
    return sweeping;
  };
}
