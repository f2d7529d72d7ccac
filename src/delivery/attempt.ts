import type { Delivery, Destination, EffectType } from '../incident/effect.ts';
import type { ClaimedEffect } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { storedEffect } from '../store/effect.ts';
import { announce } from '../store/outbox.ts';
import { rememberStep } from '../store/settle.ts';
import { NotUnderstood } from '../store/understood.ts';
import { LeaseLost, type Outcome, outcomeOf, TookTooLong } from './outcome.ts';

export interface Attempt {
  readonly db: Database;
  readonly destination: Destination;
  readonly row: ClaimedEffect;
  readonly abort: AbortController;
  limit(type: EffectType): number;
}

/** An effect that brings the process down would otherwise do so for ever. */
const mostTakeovers = 20;

/** Carries an effect out once. Never rejects. */
export async function attempt({ db, destination, row, abort, limit }: Attempt): Promise<Outcome> {
  const { signal } = abort;
  if (row.takeovers >= mostTakeovers)
    return { is: 'hopeless', why: `Muster went down ${row.takeovers} times while it was carried out` };
  const once = onceOf(db, row);
  const parsed = storedEffect.safeParse(row.effect);
  if (!parsed.success) return leftToNewer(once, signal);
  const effect = parsed.data;
  const { incidentId, teamId, key, enqueuedAt } = row;
  const delivery: Delivery = { effect, incidentId, teamId, key, enqueuedAt, attempt: row.claim.attempt, signal, once };
  const timer = setTimeout(() => abort.abort(new TookTooLong()), limit(effect.type));
  const carried = carry(destination, delivery);
  try {
    return await Promise.race([carried, overdue(signal)]);
  } finally {
    clearTimeout(timer);
  }
}

async function carry(destination: Destination, delivery: Delivery): Promise<Outcome> {
  try {
    await destination.deliver(delivery);
    return { is: 'done' };
  } catch (error) {
    if (error instanceof NotUnderstood) return leftToNewer(delivery.once, delivery.signal);
    return outcomeOf(error, delivery.signal);
  }
}

/** No redeploy takes longer; what nobody understands by then is of a version that was taken back. */
const redeployedWithinMs = 15 * 60_000;
const anothersTurnMs = 1_000;

/** A replica of the version that wrote it may be there already, or follow: until it does, no attempt counts. */
async function leftToNewer(once: Delivery['once'], signal: AbortSignal): Promise<Outcome> {
  const why = 'this version of Muster does not know what is to be done';
  try {
    const since = await once('not-understood', async () => Date.now());
    if (Date.now() - since > redeployedWithinMs) return { is: 'failed', why };
    return { is: 'postponed', ms: anothersTurnMs, why };
  } catch (error) {
    return outcomeOf(error, signal);
  }
}

/** A handler that does not heed its signal is not waited for, unless the process stops, when it may still finish. */
function overdue(signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      const outcome = outcomeOf(signal.reason, signal);
      if (outcome.is !== 'released') resolve(outcome);
    });
  });
}

/** A step that ends a turn wakes whoever has the next one. */
function onceOf(db: Database, { claim, steps: remembered, turn }: ClaimedEffect): Delivery['once'] {
  const steps = new Map(Object.entries(remembered));
  return async <T>(step: string, perform: () => Promise<T>): Promise<T> => {
    if (steps.has(step)) return steps.get(step) as T;
    const result = await perform();
    if (!(await db.query((queries) => rememberStep(queries, claim, step, result)))) throw new LeaseLost();
    steps.set(step, result);
    if (step === turn) await db.query(announce);
    return result;
  };
}
