import type { Logger } from 'pino';
import { anythingDue, type ClaimedEffect, claimEffects } from '../store/claims.ts';
import { release } from '../store/settle.ts';
import { attempt } from './attempt.ts';
import { conclude } from './conclude.ts';
import { Hand } from './hand.ts';
import { nameOf, Stopping } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { DeliveryDependencies } from './start-delivery.ts';

type Dependencies = DeliveryDependencies & { readonly owner: string; readonly pace: Pace };

/** Takes what is due, hands it to the destination and writes down what became of it. */
export class Worker {
  readonly #with: Dependencies;
  readonly #hand: Hand;
  readonly #timers: NodeJS.Timeout[] = [];
  #gathering: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #wokenMeanwhile = false;
  #stopping = false;
  #reached = true;

  constructor(dependencies: Dependencies) {
    this.#with = dependencies;
    this.#hand = new Hand(dependencies.db, dependencies.owner, dependencies.pace.lease);
  }

  start(): void {
    const { pace } = this.#with;
    this.#timers.push(setInterval(() => this.wake(), pace.poll));
    this.#timers.push(setInterval(() => void this.#renew(), pace.lease / 3));
    this.wake();
  }

  wake(): void {
    if (this.#stopping) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.#look();
    }, this.#with.pace.gather);
  }

  async idle(): Promise<void> {
    while (!this.#stopping) {
      await this.#look();
      await Promise.all(this.#hand.held.map(({ concluded }) => concluded));
      if (this.#hand.size === 0 && !(await this.#with.db.query(anythingDue))) return;
      await pause(this.#with.pace.gather);
    }
  }

  async stop(): Promise<void> {
    const { db, pace } = this.#with;
    this.#stopping = true;
    clearTimeout(this.#gathering);
    await this.#round;
    if (!(await this.#concludedWithin(pace.stop * 0.6)))
      for (const { abort } of this.#hand.held) abort.abort(new Stopping());
    await this.#concludedWithin(pace.stop * 0.3);
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled(this.#hand.held.map(({ claim }) => db.query((queries) => release(queries, claim))));
  }

  /** One round at a time; who comes during one is seen to in the next. */
  #look(): Promise<void> {
    this.#wokenMeanwhile = true;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#wokenMeanwhile && !this.#stopping) {
      this.#wokenMeanwhile = false;
      await this.#takeDue();
    }
  }

  async #takeDue(): Promise<void> {
    const { db, owner, pace, log } = this.#with;
    const limit = pace.atOnce - this.#hand.size;
    if (limit <= 0) return;
    const claimedAt = performance.now();
    try {
      const rows = await db.query((queries) => claimEffects(queries, { owner, leaseMs: pace.lease, limit }));
      this.#reached = true;
      for (const row of rows) this.#begin(row, claimedAt);
    } catch (error) {
      if (this.#reached) log.error({ code: nameOf(error) }, 'the outbox cannot be read; trying on');
      this.#reached = false;
    }
  }

  #begin(row: ClaimedEffect, claimedAt: number): void {
    const claim = { id: row.id, attempt: row.attempt, owner: this.#with.owner };
    const abort = new AbortController();
    const concluded = this.#see(row, claim, abort).finally(() => {
      this.#hand.drop(claim);
      this.wake();
    });
    this.#hand.take({ claim, abort, concluded }, claimedAt);
  }

  async #see(row: ClaimedEffect, claim: Parameters<typeof release>[1], abort: AbortController): Promise<void> {
    const { db, destination, deliveryAttempts, pace } = this.#with;
    const log = logOf(this.#with.log, row);
    const outcome = await attempt({ db, destination, row, claim, abort, limit: pace.limit });
    try {
      await conclude(outcome, { db, row, claim, deliveryAttempts, pace, log });
    } catch (error) {
      log.error({ code: nameOf(error) }, 'what became of an effect could not be stored; its lease will run out');
    }
  }

  async #renew(): Promise<void> {
    try {
      await this.#hand.renew();
    } catch (error) {
      this.#with.log.warn({ code: nameOf(error) }, 'leases could not be renewed');
    }
  }

  async #concludedWithin(ms: number): Promise<boolean> {
    const all = Promise.all(this.#hand.held.map(({ concluded }) => concluded)).then(() => true);
    const { promise, cancel } = timeout(ms);
    try {
      return await Promise.race([all, promise]);
    } finally {
      cancel();
    }
  }
}

function logOf(log: Logger, { key, attempt: number, effect }: ClaimedEffect): Logger {
  const type = typeof effect === 'object' && effect !== null && 'type' in effect ? effect.type : undefined;
  return log.child({ effect: type, key, attempt: number });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function timeout(ms: number): { promise: Promise<false>; cancel(): void } {
  let timer: NodeJS.Timeout;
  const promise = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
