import type { TimelineEntry } from '../../incident/incident.ts';
import { openTasks } from '../../incident/task.ts';
import type { Message } from '../cards/message.ts';
import { freedTasksNote, givenTaskNote, leavingNote, leftTasksNote, lostTaskNote } from '../cards/task-notes.ts';
import { roomLink } from '../room-link.ts';
import type { Errand } from './errand.ts';
import { record } from './record.ts';

/** What a person reads of a task that somebody gave them, or took from them; null: it is settled, or another's again. */
export function taskNote(
  { incident, team }: Errand,
  person: string,
  { event, by, sequence }: TimelineEntry,
): Message | null {
  const task =
    event.type === 'task-given'
      ? incident.tasks.find(({ number }) => number === event.task)
      : incident.tasks.find(({ addedIn }) => addedIn === sequence);
  if (task?.state !== 'open') return null;
  const room = roomLink(incident, team);
  if (event.type === 'task-given' && event.from === person)
    return task.owner === person ? null : lostTaskNote(incident, task, by, room);
  return task.owner === person ? givenTaskNote(incident, task, by, room) : null;
}

/** null: they answered, or have no task any more. */
export async function leaving({ access, incident, team }: Errand, person: string): Promise<Message | null> {
  const count = openTasks(incident, person).length;
  const asked = incident.leavers.some((leaver) => leaver.person === person);
  if (!asked || count === 0) return null;
  const inRoom = await access.isInRoom(person, incident);
  return leavingNote(incident, person, { count, inRoom, room: roomLink(incident, team) });
}

/** null: somebody has them by now. */
export function leftTasks(
  { incident, team }: Errand,
  { event }: Pick<TimelineEntry, 'event'>,
  inRoom = false,
): Message | null {
  if (event.type !== 'leaver-reported') return null;
  const left = event.tasks
    ? openTasks(incident).filter(({ number, owner }) => owner === null && event.tasks?.includes(number))
    : openTasks(incident, event.person);
  if (left.length === 0) return null;
  const room = inRoom ? null : roomLink(incident, team);
  return event.tasks
    ? freedTasksNote(incident, event.person, left, room)
    : leftTasksNote(incident, event.person, left.length, room);
}

/** Who may not hear of the incident any more cannot be asked, so whoever commands hears at once. */
export function reportLeaver(errand: Errand, person: string): Promise<void> {
  return record(errand, 'report-leaver', { type: 'report-leaver', person });
}

/** The next who commands hears of it, in the end the room. */
export async function passOnLeft(errand: Errand, { event }: TimelineEntry): Promise<void> {
  if (event.type !== 'leaver-reported' || event.to === null) return;
  const { person, tasks, unheard = [], to } = event;
  await record(errand, 'report-leaver', { type: 'report-leaver', person, tasks, unheard: [...unheard, to] });
}
