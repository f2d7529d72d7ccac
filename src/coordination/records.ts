import type { Incident } from '../incident/incident.ts';
import type { Database } from '../store/database.ts';
import { eraseReview, eraseWords } from '../store/erase.ts';
import { incidentsNumbered } from '../store/incidents.ts';
import { type Verdict, verifyTimeline } from '../store/verify.ts';

export type { Verdict } from '../store/verify.ts';

/** What whoever runs Muster may do with the records themselves; nobody can from Slack. */
export interface Records {
  /** In every workspace that has one. */
  numbered(number: number): Promise<readonly Incident[]>;
  /** For good: what people typed in one entry, or in all of them, and the review if that is wanted. */
  erase(incidentId: string, what: { readonly entry?: number | undefined; readonly review: boolean }): Promise<Erasure>;
  verify(incidentId: string): Promise<Verdict>;
}

export interface Erasure {
  /** Entries that had words. */
  readonly entries: number;
  /** Whether a review was deleted. */
  readonly review: boolean;
}

export function createRecords(db: Database): Records {
  return {
    numbered: (number) => db.query((queries) => incidentsNumbered(queries, number)),
    erase: (incidentId, { entry, review }) =>
      db.transaction(async (tx) => ({
        entries: await eraseWords(tx, incidentId, entry),
        review: review && (await eraseReview(tx, incidentId)),
      })),
    verify: (incidentId) => db.query((queries) => verifyTimeline(queries, incidentId)),
  };
}
