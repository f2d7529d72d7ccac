import { Repeat } from '../../coordination/coordination.ts';
import { muster, type TimelineEntry } from '../../incident/incident.ts';
import { openTasks } from '../../incident/task.ts';
import type { Message } from '../cards/message.ts';
import { givenTaskNote, leavingNote, leftTasksNote, lostTaskNote } from '../cards/task-notes.ts';
import { roomLink } from '../room-link.ts';
import type { Errand } from './errand.ts';

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

export function leftTasks({ incident, team }: Errand, { event }: TimelineEntry): Message | null {
  if (event.type !== 'leaver-reported') return null;
  const count = openTasks(incident, event.person).length;
  return count > 0 ? leftTasksNote(incident, event.person, count, roomLink(incident, team)) : null;
}

/** Who may not hear of the incident any more cannot be asked, so whoever commands hears at once. */
export async function reportLeaver({ coordination, delivery, incident }: Errand, person: string): Promise<void> {
  try {
    await coordination.coordinate(
      `${delivery.key}/report-leaver`,
      incident.id,
      { type: 'report-leaver', person },
      muster,
    );
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
