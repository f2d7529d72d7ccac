import type { Button, KnownBlock } from '@slack/web-api';
import { codeNameOf, type Incident, type PersonId } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { everyone } from '../../incident/plan.ts';
import { openTasks, type Task } from '../../incident/task.ts';
import type { Known } from '../access.ts';
import { postUpdate } from '../actions/post-update.ts';
import { showTask } from '../actions/show-task.ts';
import { section } from '../cards/blocks.ts';
import { taskButton } from '../cards/task-button.ts';
import { taskOutside } from '../cards/task-line.ts';
import { escapeText, moment } from '../text.ts';
import { rolesOf } from './incident-row.ts';

/** What somebody has to do: an update of an incident in which they hold a role, or a task of theirs. */
export interface Duty {
  readonly incident: Incident;
  /** null: it is an update. */
  readonly task: Task | null;
  readonly dueAt: Date | null;
  /** Whom the update is for; null: it is a task. */
  readonly audience: string | null;
}

/** What is overdue first, then by when it is due; what has no time last. */
export function toDo(incidents: readonly Known[], personId: PersonId): readonly Duty[] {
  const mine = incidents.flatMap(({ incident, sight }) => (sight === 'whole' ? [incident] : []));
  const updates = mine.flatMap((incident): Duty[] =>
    rolesOf(incident, personId).length === 0
      ? []
      : Object.entries(incident.promises).map(([audience, { dueAt }]) => ({ incident, task: null, dueAt, audience })),
  );
  const tasks = mine
    .filter(({ phase }) => isResponding(phase))
    .flatMap((incident) =>
      openTasks(incident, personId).map((task): Duty => ({ incident, task, dueAt: task.dueAt, audience: null })),
    );
  return [...updates, ...tasks].toSorted((a, b) => timeOf(a) - timeOf(b));
}

export function toDoRow(duty: Duty, now: Date): KnownBlock {
  const { incident, task, dueAt, audience } = duty;
  const late = dueAt !== null && dueAt < now;
  const what = task ? taskOutside(incident, task) : `*Update*${to(audience)}`;
  const when = dueAt ? `${late ? ':warning: *overdue* since' : 'due by'} ${moment(dueAt)}` : 'no time set';
  return {
    ...section(`${what}\n${codeNameOf(incident)} · ${when}`, button(duty)),
    block_id: `${incident.id}/${task ? `task/${task.number}` : `update/${audience}`}`,
  };
}

/** ' to executives'; '' for everyone. */
function to(audience: string | null): string {
  return audience === null || audience === everyone ? '' : ` to ${escapeText(audience)}`;
}

/** What a task of a private incident says is shown to nobody who does not ask. */
function button({ incident, task, audience }: Duty): Button {
  const value = { incident: incident.id };
  if (!task)
    return postUpdate.button('Post update', { ...value, ...(to(audience) ? { audience: audience ?? everyone } : {}) });
  const ofTask = { ...value, task: task.number };
  return incident.visibility === 'public' ? taskButton('finish-task', 'Done', ofTask) : showTask.button('Show', ofTask);
}

function timeOf({ dueAt }: Duty): number {
  return dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
