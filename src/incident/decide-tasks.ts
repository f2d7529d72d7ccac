import { requireMayBring } from './authority.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import { unanswered } from './evolve-tasks.ts';
import type { Actor, Event, Incident, PersonId } from './incident.ts';
import { named } from './named.ts';
import { isResponding, type ResponsePhase } from './phase.ts';
import { playbookTasks } from './playbook.ts';
import { Refusal } from './refusal.ts';
import { openTasks, type Task } from './task.ts';
import { hearers } from './task-alarms.ts';
import type { TaskCommand } from './tasks.ts';
import { boundedLine, limits, person } from './words.ts';

const minute = 60_000;
/** The farthest a task may be due: 90 days. */
const farthestDue = 90 * 24 * 60 * minute;
/** More than that nobody oversees. */
const mostTasks = 200;

export function decideTasks(incident: Incident, command: TaskCommand, circumstances: Circumstances): readonly Event[] {
  const { by, at } = circumstances;
  const phase = responding(incident);
  const owners = ownersNamed(command);
  refuseBarred(incident, owners);
  requireMayBring(incident, circumstances.plan, by, owners);
  switch (command.type) {
    case 'add-task':
      return add(incident, phase, command, at);
    case 'take-task':
      return take(openTask(incident, command.task), by);
    case 'change-task':
      return change(openTask(incident, command.task), command, at);
    case 'postpone-task': {
      const { number, dueAt } = openTask(incident, command.task);
      const from = dueAt && dueAt > at ? dueAt : at;
      return [
        {
          type: 'task-due-changed',
          task: number,
          dueAt: within(new Date(from.getTime() + command.minutes * minute), at),
        },
      ];
    }
    case 'settle-task':
      return settle(openTask(incident, command.task), command);
    case 'reopen-task':
      return reopen(taskNumbered(incident, command.task));
    case 'pass-on-tasks':
      return passOn(incident, command, by);
    case 'keep-tasks':
      return isAsked(incident, command.person) ? [{ type: 'tasks-kept', person: command.person }] : [];
    case 'report-leaver':
      return reportLeaver(incident, command, circumstances);
    case 'add-playbook':
      return addPlaybook(incident, phase, command.playbook, circumstances);
  }
}

function ownersNamed(command: TaskCommand): readonly PersonId[] {
  if (command.type === 'pass-on-tasks') return command.to.flatMap(({ to }) => to ?? []);
  return 'owner' in command && command.owner ? [command.owner] : [];
}

function refuseBarred({ barred }: Incident, owners: readonly PersonId[]): void {
  const gone = owners.find((owner) => barred.includes(owner));
  if (!gone) return;
  throw new Refusal(
    'conflict',
    `${person(gone)} was removed from this incident. Give the task to someone else, or bring them back: \`{command} add @person\`.`,
    'owner',
  );
}

function responding({ phase }: Incident): ResponsePhase {
  if (isResponding(phase)) return phase;
  throw new Refusal(
    'conflict',
    'The response is over, and its tasks with it. What is left to do belongs into the review.',
  );
}

function add(incident: Incident, phase: ResponsePhase, command: CommandOf<'add-task'>, at: Date): Event[] {
  const text = boundedLine(command.text, limits.task, 'task', 'text');
  if (!text)
    throw new Refusal(
      'invalid',
      'A task says what is to be done: `{command} task <what> [@owner] [by 14:00]`.',
      'text',
    );
  if (incident.tasks.length >= mostTasks)
    throw new Refusal('conflict', `There are ${mostTasks} tasks already, and nobody oversees more. Settle some first.`);
  return [{ type: 'task-added', phase, owner: command.owner, dueAt: within(command.dueAt, at), words: { text } }];
}

function within<T extends Date | null>(dueAt: T, at: Date): T {
  if (dueAt && dueAt <= at)
    throw new Refusal('invalid', 'A task cannot be due in the past. Choose a later time.', 'dueAt');
  if (dueAt && dueAt.getTime() - at.getTime() > farthestDue)
    throw new Refusal('invalid', 'A task can be due 90 days ahead at most. Choose an earlier time.', 'dueAt');
  return dueAt;
}

function take(task: Task, by: Actor): Event[] {
  const taker = by.kind === 'person' ? by.id : null;
  if (task.owner === taker) throw new Refusal('conflict', `You have task ${task.number} already.`);
  if (task.owner)
    throw new Refusal(
      'conflict',
      `${person(task.owner)} has task ${task.number}. Ask them; \`{command} tasks open\` lets you give it to someone else.`,
    );
  return [{ type: 'task-given', task: task.number, from: null, to: taker }];
}

function change(task: Task, { owner, dueAt }: CommandOf<'change-task'>, at: Date): Event[] {
  const { number } = task;
  const given: Event[] =
    owner === task.owner ? [] : [{ type: 'task-given', task: number, from: task.owner, to: owner }];
  if (dueAt?.getTime() === task.dueAt?.getTime()) return given;
  return [...given, { type: 'task-due-changed', task: number, dueAt: within(dueAt, at) }];
}

function settle(task: Task, command: CommandOf<'settle-task'>): Event[] {
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (command.as === 'not-needed' && !reason)
    throw new Refusal('invalid', 'Say why it is not needed; the review repeats it.', 'reason');
  return [{ type: 'task-settled', task: task.number, as: command.as, words: { reason } }];
}

function reopen({ number, state }: Task): Event[] {
  if (state === 'open') throw new Refusal('conflict', `Task ${number} is open already.`);
  return [{ type: 'task-reopened', task: number }];
}

/** Whoever left the room keeps nothing that they could do no more. */
function passOn(incident: Incident, { from, to }: CommandOf<'pass-on-tasks'>, by: Actor): Event[] {
  const own = by.kind === 'person' && by.id === from;
  const gone = own && !by.inRoom;
  const given = openTasks(incident, from).flatMap(({ number }): Event[] => {
    const passed = to.find(({ task }) => task === number) ?? (gone ? { task: number, to: null } : null);
    return passed && passed.to !== from ? [{ type: 'task-given', task: number, from, to: passed.to }] : [];
  });
  const keepsSome = own && given.length < openTasks(incident, from).length && isAsked(incident, from);
  return keepsSome ? [...given, { type: 'tasks-kept', person: from }] : given;
}

/** What somebody left, or who was removed had, as far as it waits for somebody to take it. */
function reportLeaver(
  incident: Incident,
  { person: leaver, tasks, unheard = [] }: CommandOf<'report-leaver'>,
  { plan }: Circumstances,
): Event[] {
  const waits = tasks
    ? openTasks(incident).some(({ number, owner }) => owner === null && tasks.includes(number))
    : openTasks(incident, leaver).length > 0 && (unheard.length > 0 || isAsked(incident, leaver));
  if (!waits) return [];
  return [
    {
      type: 'leaver-reported',
      person: leaver,
      to: hearers(incident, plan, [leaver, ...unheard])[0] ?? null,
      ...(tasks ? { tasks } : {}),
      ...(unheard.length > 0 ? { unheard } : {}),
    },
  ];
}

function isAsked(incident: Incident, id: PersonId): boolean {
  return unanswered(incident).some((leaver) => leaver.person === id);
}

function addPlaybook(incident: Incident, phase: ResponsePhase, typed: string, { plan }: Circumstances): Event[] {
  const type = named(plan.types, typed);
  if (!type)
    throw new Refusal(
      'invalid',
      `There is no playbook “${typed.slice(0, 40)}”. Playbooks: ${plan.types.map(({ name }) => name).join(', ')}.`,
      'playbook',
    );
  if (type.name === incident.type || incident.playbooks.includes(type.name))
    throw new Refusal('conflict', `The playbook ${type.name} is followed already.`, 'playbook');
  const tasks = playbookTasks({ ...incident, playbooks: [type.name] }, phase, plan).filter(
    ({ playbook }) => playbook === type.name,
  );
  return [{ type: 'playbook-added', playbook: type.name, phase, tasks }];
}

function openTask(incident: Incident, number: number): Task {
  const task = taskNumbered(incident, number);
  if (task.state === 'open') return task;
  const how = task.state === 'done' ? 'is done' : 'is not needed';
  const by = task.settled ? `, says ${task.settled.by === 'muster' ? 'Muster' : person(task.settled.by)}` : '';
  throw new Refusal('conflict', `Task ${number} ${how} already${by}. \`{command} tasks\` shows it, and reopens it.`);
}

function taskNumbered(incident: Incident, number: number): Task {
  const task = incident.tasks.find((each) => each.number === number);
  if (!task) throw new Refusal('not-found', `There is no task ${number}. \`{command} tasks\` lists them.`, 'task');
  if (task.state === 'dropped')
    throw new Refusal('conflict', `Task ${number} was part of a playbook that is followed no more.`, 'task');
  return task;
}
