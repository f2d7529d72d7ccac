import type { Logger } from 'pino';
import { reactToSetAside } from '../incident/react-set-aside.ts';
import type { ClaimedEffect } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { storedEffect } from '../store/effect.ts';
import { readIncident } from '../store/incidents.ts';
import { announce, enqueue } from '../store/outbox.ts';
import { fail, finish, finishCovered, postpone, putBack, setAside } from '../store/settle.ts';
import { delay } from './delay.ts';
import type { Outcome } from './outcome.ts';
import type { Pace } from './pace.ts';

export interface Conclusion {
  readonly db: Database;
  readonly row: ClaimedEffect;
  /** After this many failures the effect is set aside. */
  readonly deliveryAttempts: number;
  readonly pace: Pace;
  readonly log: Logger;
}

/** Writes down what became of an attempt, if the effect is still ours. */
export async function conclude(outcome: Outcome, conclusion: Conclusion): Promise<void> {
  const { db, row, deliveryAttempts, pace, log } = conclusion;
  const { claim } = row;
  switch (outcome.is) {
    case 'done':
      return finishWith(conclusion);
    case 'postponed':
      await db.query((queries) => postpone(queries, claim, outcome.ms, outcome.why));
      return;
    case 'delayed':
      return delay(conclusion, outcome);
    case 'released':
      await db.query((queries) => putBack(queries, claim));
      return;
    case 'lost':
      log.warn('an effect was lost to another worker');
      return;
    case 'hopeless':
      return giveUp(conclusion, outcome.why);
    case 'failed': {
      const failures = row.failures + 1;
      if (failures >= deliveryAttempts)
        return giveUp(conclusion, `it failed ${failures} times, the last time with ${outcome.why}`);
      log.warn({ code: outcome.why, failures }, 'an effect failed and will be tried again');
      await db.query((queries) => fail(queries, claim, pace.backoff(failures), outcome.why));
    }
  }
}

async function finishWith({ db, row: { claim, covers } }: Conclusion): Promise<void> {
  if (covers === null) await db.query((queries) => finish(queries, claim));
  else await db.transaction(async (tx) => (await finish(tx, claim)) && finishCovered(tx, claim, covers));
}

/** Sets aside, frees those behind it and says who must be told, in one transaction. */
async function giveUp({ db, row, log }: Conclusion, reason: string): Promise<void> {
  const effect = storedEffect.safeParse(row.effect);
  const ours = await db.transaction(async (tx) => {
    if (!(await setAside(tx, row.claim, reason))) return false;
    if (effect.success) {
      const incident = await readIncident(tx, row.incidentId);
      const { key, claim } = row;
      await enqueue(tx, row, reactToSetAside({ effect: effect.data, key, attempt: claim.attempt, reason }, incident));
    }
    await announce(tx);
    return true;
  });
  if (!ours) return;
  if (row.essential) log.error({ reason }, 'an essential effect was set aside, and what waits behind it stays undone');
  else log.error({ reason }, 'an effect was set aside');
}
