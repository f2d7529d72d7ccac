import type { NoAnswer } from '../slack-fault.ts';
import type { DeliveryClient } from '../web.ts';

/** Tells one call that never succeeds from a Slack that is away. */
export interface Unanswered {
  /** Whether this attempt counts as a failure of the effect. Asks Slack for a sign of life where there was none. */
  counts(key: string, fault: NoAnswer): Promise<boolean>;
  /** The effect met an answer. */
  settled(key: string): void;
}

const minute = 60_000;
/** Slack answered the same call for others, so that it is about this one. */
const patienceWithOneMs = 5 * minute;
/** Slack answered other calls only: one method may be down for a while. */
const patienceWithMethodMs = 15 * minute;
/** Nobody asks about an effect any more that was not tried for so long. */
const forgottenAfterMs = 60 * minute;

interface Streak {
  /** Since when this effect alone has gone unanswered. */
  readonly since: number;
  readonly triedAt: number;
  readonly mark: number;
}

/**
 * While Slack answers nothing at all, no attempt counts, and patience begins anew with its return: however long it is
 * away, nothing is lost. What it leaves unanswered while it answers others counts once patience is over.
 */
export function createUnanswered(web: DeliveryClient, now: () => Date): Unanswered {
  const { reach } = web;
  const streaks = new Map<string, Streak>();

  function forgetOld(at: number): void {
    for (const [key, { triedAt }] of streaks) if (at - triedAt > forgottenAfterMs) streaks.delete(key);
  }

  return {
    async counts(key, { method }) {
      const at = now().getTime();
      forgetOld(at);
      const before = streaks.get(key);
      if (before && !reach.answeredSince(before.mark)) await web.auth.test().catch(() => {});
      const isAway = before === undefined || !reach.answeredSince(before.mark);
      const since = isAway ? at : before.since;
      streaks.set(key, { since, triedAt: at, mark: reach.mark });
      if (isAway) return false;
      const patience = reach.answeredSince(before.mark, method) ? patienceWithOneMs : patienceWithMethodMs;
      return at - since >= patience;
    },
    settled: (key) => void streaks.delete(key),
  };
}
