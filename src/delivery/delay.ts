import { reactToWait } from '../incident/room-turn.ts';
import { enqueue } from '../store/outbox.ts';
import { postpone } from '../store/settle.ts';
import { postponeTurn, rememberPromise } from '../store/turns.ts';
import type { Conclusion } from './conclude.ts';
import type { Outcome } from './outcome.ts';

type Delayed = Extract<Outcome, { is: 'delayed' }>;

/** Postpones everyone who waits for the same turn, and has those told whose wait is long, in one transaction. */
export async function delay({ db, row }: Conclusion, { ms, eachMs, why }: Delayed): Promise<void> {
  const { claim, teamId, turn } = row;
  await db.transaction(async (tx) => {
    if (turn === null) return void (await postpone(tx, claim, ms, why));
    const waiting = await postponeTurn(tx, { claim, teamId, turn }, ms, why);
    const at = new Date();
    for (const [ahead, each] of (waiting ?? []).entries()) {
      const opensAt = new Date(at.getTime() + ms + (ahead + 1) * eachMs);
      const told = reactToWait({ ...each, teamId }, { at, opensAt });
      if (told && (await rememberPromise(tx, each, opensAt)))
        await enqueue(tx, { incidentId: each.incidentId, teamId }, [told]);
    }
  });
}
