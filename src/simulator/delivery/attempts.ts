import { randomUUID } from 'node:crypto';
import type { Lateness } from '../protocol.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Courier, Delivery, Receipt } from './courier.ts';

/** What is brought to the app, for whoever wants to know whether it was in time. */
export type Concern = Pick<Lateness, 'what' | 'name' | 'person' | 'place' | 'view'>;

/** Attempts at bringing one thing to the app. That it was too late is noted, and when it was heard after all. */
export function attempts(
  workspace: Workspace,
  courier: Courier,
  concern: Concern,
): (one: Delivery) => Promise<Receipt> {
  const { clock, latenesses, occurrences, timing } = workspace;
  const at = clock.millis();
  let lateness: Lateness | null = null;

  const note = (now: Lateness): void => {
    lateness = now;
    latenesses.put(now);
    occurrences.announce({ type: 'lateness', lateness: now });
  };
  const heard = (): void => {
    if (lateness && lateness.tookMs === null) note({ ...lateness, tookMs: clock.millis() - at });
  };
  return async (delivery) => {
    const receipt = await courier.deliver({ ...delivery, onLate: heard });
    if (receipt.ok) heard();
    else if (!lateness && concerns(concern, receipt.error)) {
      note({ ...concern, id: randomUUID(), at, error: receipt.error, allowedMs: timing.acknowledge, tookMs: null });
    }
    return receipt;
  };
}

/** An event that did not reach the app comes again, and nobody waits for it. */
function concerns({ what }: Concern, error: string): boolean {
  return what !== 'event' || error === 'operation_timeout';
}
