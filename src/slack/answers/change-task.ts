import type { Command } from '../../incident/incident.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import type { ActionContext } from '../edge.ts';
import { tasksView, type Which } from './tasks.ts';

/** Changes a task by a click; the list it was clicked in is shown anew, where that is an answer and not the board. */
export async function changeTask(
  context: ActionContext,
  { incident, list }: { readonly incident: string; readonly list?: string | number | undefined },
  command: Command,
): Promise<void> {
  const found = await context.incidentFor(incident);
  const changed = await coordinateAs(context, found, command);
  if (list === undefined) return;
  const plan = await context.coordination.planOf(changed);
  await context.replace(tasksView(changed, plan, { which: list as Which, personId: context.personId }));
}
