import type { Command, PersonId } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import type { CourseSetting, Step } from './course.ts';

interface Cast {
  readonly plan: Plan;
  readonly person: PersonId;
  readonly from: Date;
}

/** More than one board or list shows. */
const many = 25;
const untilDueMs = 3 * 60 * 60_000;

/** Tasks in every state: with and without an owner and a due time, settled, left by somebody who gave up their role. */
export function taskSteps(
  { plan, person, from }: Cast,
  others: readonly PersonId[],
  words: CourseSetting['words'],
): Step[] {
  const text = words(limits.task);
  const reason = words(limits.reason);
  const [other = person] = others;
  const dueAt = new Date(from.getTime() + untilDueMs);
  const add = (owner: PersonId | null, due: Date | null): Command => ({ type: 'add-task', text, owner, dueAt: due });
  const playbook = plan.types.find(({ name }) => name !== plan.defaultType);
  return [
    ...(playbook ? [{ command: { type: 'add-playbook', playbook: playbook.name } as const }] : []),
    { command: add(other, dueAt) },
    { command: add(person, dueAt) },
    { command: add(null, dueAt) },
    ...Array.from({ length: many }, (): Step => ({ command: add(null, null) })),
    { command: { type: 'take-task', task: 1 } },
    { command: { type: 'settle-task', task: 1, as: 'done', reason: '' } },
    { command: { type: 'settle-task', task: 2, as: 'not-needed', reason } },
    { command: { type: 'change-task', task: 3, owner: other, dueAt } },
    { command: { type: 'change-task', task: 3, owner: person, dueAt } },
  ];
}
