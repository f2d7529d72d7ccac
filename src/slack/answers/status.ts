import { codeNameOf, type Incident } from '../../incident/incident.ts';
import type { ActionContext } from '../edge.ts';

/** How an incident stands, for whoever asked and may know. */
export async function answerStatus(context: ActionContext, incident: Incident): Promise<void> {
  await context.answer({ text: `${codeNameOf(incident)}: ${incident.phase}` });
}
