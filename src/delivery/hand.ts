import { type Claim, renewLeases } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { LeaseLost } from './outcome.ts';

export interface Held {
  readonly claim: Claim;
  readonly abort: AbortController;
  /** Settled when it is concluded; never rejects. */
  readonly concluded: Promise<void>;
}

/** What one worker holds, and how long it still may. */
export class Hand {
  readonly #held = new Map<number, Held & { renewedAt: number }>();
  readonly #db: Database;
  readonly #owner: string;
  readonly #lease: number;

  constructor(db: Database, owner: string, lease: number) {
    this.#db = db;
    this.#owner = owner;
    this.#lease = lease;
  }

  get size(): number {
    return this.#held.size;
  }

  get held(): readonly Held[] {
    return [...this.#held.values()];
  }

  /** `claimedAt` is read before the claim was asked for: the lease cannot end later than this clock says. */
  take(held: Held, claimedAt: number): void {
    this.#held.set(held.claim.id, { ...held, renewedAt: claimedAt });
  }

  drop(claim: Claim): void {
    if (this.#held.get(claim.id)?.claim === claim) this.#held.delete(claim.id);
  }

  async renew(): Promise<void> {
    const all = [...this.#held.values()];
    if (all.length === 0) return;
    const at = performance.now();
    const claims = all.map(({ claim }) => claim);
    try {
      const kept = await this.#db.query((queries) => renewLeases(queries, this.#owner, claims, this.#lease));
      for (const held of all) {
        if (kept.has(held.claim.id)) held.renewedAt = at;
        else held.abort.abort(new LeaseLost());
      }
    } finally {
      for (const held of all) if (performance.now() - held.renewedAt > this.#lease) held.abort.abort(new LeaseLost());
    }
  }
}
