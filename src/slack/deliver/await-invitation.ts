import { TryAgain } from '../../incident/effect.ts';
import { isColleague } from './direct.ts';
import type { Errand } from './errand.ts';

const mayTakeMs = 2 * 60_000;

/** The invitation travels in the room's own lane and may arrive a little later than this; the later, the more rarely Slack is asked. */
export async function awaitInvitation(errand: Errand, id: string): Promise<void> {
  const { delivery, now } = errand;
  if (!(await isColleague(errand, id))) return;
  const waited = now().getTime() - delivery.enqueuedAt.getTime();
  if (waited < mayTakeMs) throw new TryAgain(Math.max(250, Math.round(waited / 4)), 'not in the room yet');
}
