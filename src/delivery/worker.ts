import type { Logger } from 'pino';
import { anythingDue, type Claim, type ClaimedEffect, claimEffects } from '../store/claims.ts';
import { putBack } from '../store/settle.ts';
import { attempt } from './attempt.ts';
import { conclude } from './conclude.ts';
import { Hand } from './hand.ts';
import { nameOf, Stopping } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { DeliveryDependencies } from './start-delivery.ts';
import { pause, within } from './wait.ts';

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
  #unreadableSince: Date | null = null;

  constructor(dependencies: Dependencies) {
    this.#with = dependencies;
    this.#hand = new Hand(dependencies.db, dependencies.owner, dependencies.pace.lease);
  }

  get unreadableSince(): Date | null {
    return this.#unreadableSince;
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
    const { finish, heed, release } = this.#with.pace;
    this.#stopping = true;
    clearTimeout(this.#gathering);
    await within(finish, this.#concluded());
    for (const { abort } of this.#hand.held) abort.abort(new Stopping());
    await within(heed, this.#concluded());
    for (const timer of this.#timers) clearInterval(timer);
    await within(release, this.#release(this.#hand.held.map(({ claim }) => claim)));
  }

  async #concluded(): Promise<void> {
    await this.#round;
    await Promise.all(this.#hand.held.map(({ concluded }) => concluded));
  }

  async #release(claims: readonly Claim[]): Promise<void> {
    await Promise.allSettled(claims.map((claim) => this.#with.db.query((queries) => putBack(queries, claim))));
  }

  /** One round at a time; who comes during one is seen to in the next. */
  #look(): Promise<void> {
    this.#wokenMeanwhile = true;
    this.#round ??= this.#rounds();
    return this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#wokenMeanwhile && !this.#stopping) {
      this.#wokenMeanwhile = false;
      await this.#takeDue();
    }
    this.#round = undefined;
  }

  async #takeDue(): Promise<void> {
    const { db, owner, pace, log } = this.#with;
    const limit = pace.atOnce - this.#hand.size;
    if (limit <= 0) return;
    const claimedAt = performance.now();
    try {
      const rows = await db.query((queries) => claimEffects(queries, { owner, leaseMs: pace.lease, limit }));
      this.#unreadableSince = null;
      if (this.#stopping) await this.#release(rows.map(({ claim }) => claim));
      else for (const row of rows) this.#begin(row, claimedAt);
    } catch (error) {
      if (!this.#unreadableSince) log.error({ code: nameOf(error) }, 'the outbox cannot be read; trying on');
      this.#unreadableSince ??= new Date();
    }
  }

  #begin(row: ClaimedEffect, claimedAt: number): void {
    const { claim } = row;
    const abort = new AbortController();
    const concluded = this.#see(row, abort).finally(() => {
      this.#hand.drop(claim);
      this.wake();
    });
    this.#hand.take({ claim, abort, concluded }, claimedAt);
  }

  async #see(row: ClaimedEffect, abort: AbortController): Promise<void> {
    const { db, destination, deliveryAttempts, pace } = this.#with;
    const log = logOf(this.#with.log, row);
    const outcome = await attempt({ db, destination, row, abort, limit: pace.limit });
    try {
      await conclude(outcome, { db, row, deliveryAttempts, pace, log });
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
}

function logOf(log: Logger, { key, claim, effect }: ClaimedEffect): Logger {
  const type = typeof effect === 'object' && effect !== null && 'type' in effect ? effect.type : undefined;
  return log.child({ effect: type, key, attempt: claim.attempt });
}
