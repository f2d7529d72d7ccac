import type { Alarm } from './alarm.ts';
import { commandersOf, isCommander } from './authority.ts';
import type { Circumstances } from './decide.ts';
import { unanswered } from './evolve-tasks.ts';
import type { Event, Incident, PersonId } from './incident.ts';
import { isResponding } from './phase.ts';
import type { Plan } from './plan.ts';
import { openTasks, type Task } from './task.ts';

const minute = 60_000;

/** Tasks that come due, and leavers who did not say who takes theirs. */
export function taskAlarms(incident: Incident, plan: Plan): readonly Alarm[] {
  if (!isResponding(incident.phase)) return [];
  const wait = plan.tasks.leaverAnswersWithinMinutes * minute;
  const leaving = unanswered(incident).map(
    ({ person, since }): Alarm => ({
      at: new Date(since.getTime() + wait),
      ring: () => [{ type: 'leaver-reported', person, to: hearers(incident, plan, [person])[0] ?? null }],
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

/** Who hears of a task that is not its owner's to hear of, or not alone: whoever commands first; never the person it is about. */
export function hearers(incident: Incident, plan: Plan, but: readonly (PersonId | null)[]): readonly PersonId[] {
  const all = new Set([...commandersOf(incident, plan), incident.declaredBy]);
  return [...all].filter((person) => !but.includes(person) && !incident.barred.includes(person));
}

/** The commander, else another who commands, else whoever declared; not another where it is the commander's own. */
function whoCommands(incident: Incident, plan: Plan, about: PersonId | null): PersonId | null {
  if (about !== null && isCommander(incident, about)) return null;
  return hearers(incident, plan, [about])[0] ?? null;
}

/** Whom what was reminded of is brought to when these could not be told: the next who commands, in the end the room (null). */
export function passedOn(
  incident: Incident,
  { entry, unheard }: { readonly entry: number; readonly unheard: readonly PersonId[] },
  plan: Plan,
): readonly Event[] {
  const tasks = openTasks(incident)
    .filter(({ reminders }) => reminders.includes(entry))
    .map(({ number }) => number);
  if (tasks.length === 0) return [];
  const person = hearers(incident, plan, unheard)[0] ?? null;
  return [{ type: 'tasks-reminded', tasks, escalated: true, person, unheard, nextAt: null }];
}
