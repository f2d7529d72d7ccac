import type { Button } from '@slack/web-api';
import { visibleUndelivered } from '../asking/visible-incident.ts';
import { healthCard, type Trying } from '../cards/health-card.ts';
import type { ActionContext, Answer } from '../edge.ts';

interface Manner {
  /** The button that has it tried again. */
  retry(key: string): Button;
  readonly trying?: Trying;
}

/** How Muster is, and what it owes of the incidents that this person may see; of others nothing is told, and nothing counted. */
export async function healthAnswer(context: ActionContext, { retry, trying }: Manner): Promise<Answer> {
  const { coordination, channelId, now } = context;
  const system = await context.system();
  const shared = { system, trying: trying ?? null, retry, now: now() };
  if (!system.database.reached) return healthCard({ ...shared, owed: null });
  const incidents = await visibleUndelivered(context, channelId);
  const ids = incidents.map(({ id }) => id);
  const [queue, setAside] = await Promise.all([coordination.queue(ids), coordination.setAside(ids)]);
  return healthCard({ ...shared, owed: { incidents, queue, setAside } });
}
