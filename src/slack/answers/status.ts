import type { Incident } from '../../incident/incident.ts';
import { statusCard, statusCardText } from '../cards/status-card.ts';
import type { ActionContext } from '../edge.ts';

/** How an incident stands, for whoever asked and may know. */
export async function answerStatus(context: ActionContext, incident: Incident): Promise<void> {
  const plan = await context.coordination.planOf(incident);
  await context.answer({ text: statusCardText(incident), blocks: statusCard(incident, plan) });
}
