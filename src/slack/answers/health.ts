import type { Button } from '@slack/web-api';
import { TryAgain } from '../../incident/effect.ts';
import { refuseGuests } from '../asking/asker.ts';
import { visibleUndelivered } from '../asking/visible-incident.ts';
import { healthCard, type Trying } from '../cards/health-card.ts';
import type { ActionContext, Answer } from '../edge.ts';

interface Manner {
  /** The button that has it tried again. */
  retry(key: string): Button;
  readonly trying?: Trying;
}

/**
 * How Muster is, and what it owes of the incidents that this person may see; of others nothing is told, and nothing counted.
 * While Slack does not say who they are and what they may see, only how Muster is.
 */
export async function healthAnswer(context: ActionContext, { retry, trying }: Manner): Promise<Answer> {
  const { coordination, channelId, now } = context;
  const isKnown = await whileSlackAnswers(refuseGuests(context).then(() => true));
  const system = await context.system();
  const shared = { system, trying: trying ?? null, retry, now: now() };
  if (!system.database.reached || !isKnown) return healthCard({ ...shared, owed: null });
  const incidents = await whileSlackAnswers(visibleUndelivered(context, channelId));
  if (!incidents) return healthCard({ ...shared, owed: null });
  const ids = incidents.map(({ id }) => id);
  const [queue, setAside] = await Promise.all([coordination.queue(ids), coordination.setAside(ids)]);
  return healthCard({ ...shared, owed: { incidents, queue, setAside } });
}

/** null: Slack does not answer. */
async function whileSlackAnswers<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TryAgain) return null;
    throw error;
  }
}
