import type { Alarm } from './alarm.ts';
import type { Circumstances } from './decide.ts';
import { unanswered } from './evolve-tasks.ts';
import { type Event, holdersOf, type Incident, type PersonId } from './incident.ts';
import { isResponding } from './phase.ts';
import { commander, type Plan } from './plan.ts';
import { openTasks, type Task } from './task.ts';

const minute = 60_000;

/** Tasks that come due, and leavers who did not say who takes theirs. */
export function taskAlarms(incident: Incident, plan: Plan): readonly Alarm[] {
  if (!isResponding(incident.phase)) return [];
  const wait = plan.tasks.leaverAnswersWithinMinutes * minute;
  const leaving = unanswered(incident).map(
    ({ person, since }): Alarm => ({
      at: new Date(since.getTime() + wait),
      ring: () => [{ type: 'leaver-reported', person, to: leaverHearer(incident, person, plan) }],
    }),
  );
  const times = openTasks(incident).flatMap(({ remindAt }) => (remindAt ? [remindAt.getTime()] : []));
  if (times.length === 0) return leaving;
  return [...leaving, { at: new Date(Math.min(...times)), ring: (circumstances) => reminded(incident, circumstances) }];
}

/** One reminder for each person, of everything that has come due for them. */
function reminded(incident: Incident, { at, plan }: Circumstances): readonly Event[] {
  const due = openTasks(incident).filter(({ remindAt }) => remindAt && remindAt <= at);
  const first = due.filter((task) => isFirst(task));
  const later = due.filter((task) => !isFirst(task));
  const nextAt = new Date(at.getTime() + plan.tasks.escalateAfterMinutes * minute);
  return [
    ...byPerson(first, ({ owner }) => owner).map(
      ([person, tasks]): Event => ({
        type: 'tasks-reminded',
        tasks,
        escalated: false,
        person,
        nextAt: whoCommands(incident, plan, person) ? nextAt : null,
      }),
    ),
    ...byPerson(later, ({ owner }) => whoCommands(incident, plan, owner)).map(
      ([person, tasks]): Event => ({ type: 'tasks-reminded', tasks, escalated: true, person, nextAt: null }),
    ),
  ];
}

/** What nobody owns is for who commands from the start. */
function isFirst({ owner, reminders }: Task): boolean {
  return owner !== null && reminders.length === 0;
}

function byPerson(
  tasks: readonly Task[],
  recipient: (task: Task) => PersonId | null,
): [person: PersonId | null, tasks: number[]][] {
  const groups = new Map<PersonId | null, number[]>();
  for (const task of tasks) groups.set(recipient(task), [...(groups.get(recipient(task)) ?? []), task.number]);
  return [...groups];
}

/** The commander, else another who commands, else whoever declared; never the person it is about. */
function whoCommands(incident: Incident, plan: Plan, about: PersonId | null): PersonId | null {
  const commanding = plan.roles.filter(({ commands }) => commands).flatMap(({ name }) => holdersOf(incident, name));
  const lead = holdersOf(incident, commander)[0];
  if (lead !== undefined) return lead === about ? null : lead;
  return [...commanding, incident.declaredBy].find((id) => id !== about) ?? null;
}

/** Who hears that somebody left tasks behind: as with what is due, and another who commands where the commander left. */
export function leaverHearer(incident: Incident, leaver: PersonId, plan: Plan): PersonId | null {
  const commanding = plan.roles.filter(({ commands }) => commands).flatMap(({ name }) => holdersOf(incident, name));
  const all = [...holdersOf(incident, commander), ...commanding, incident.declaredBy];
  return all.find((id) => id !== leaver) ?? null;
}
