import type { Incident } from '../../incident/incident.ts';
import { statusCard, statusCardText } from '../cards/status-card.ts';
import type { ActionContext } from '../edge.ts';
import { withoutHiddenOriginal } from '../hidden-original.ts';

/** How an incident stands, for whoever asked and may know. */
export async function answerStatus(context: ActionContext, incident: Incident): Promise<void> {
  const { coordination } = context;
  const plan = await coordination.planOf(incident);
  const told = await withoutHiddenOriginal(coordination, incident.teamId, incident);
  const toCome = await coordination.roomsToCome([incident.id]);
  await context.answer({ text: statusCardText(incident), blocks: statusCard(told, plan, toCome) });
}
