import type { Event, Incident, TimelineEntry } from './incident.ts';
import { isResponding, type ResponsePhase } from './phase.ts';
import { commander, everyone } from './plan.ts';
import { isReturn } from './reopen.ts';
import { tasksIn } from './task.ts';

/** Beyond updates, rises of severity, changes of command, opening and closing, a room is interrupted once in so many milliseconds. */
export const quietTime = 15 * 60_000;

/** A message that is posted once and edited ever after. */
export type Board = 'scope' | `tasks/${ResponsePhase}`;

/** What a response gathers of how its room was interrupted. */
export interface Interruptions {
  /** When something last did so that has to wait for its turn. */
  readonly interruptedAt: Date | null;
  /** Those that stand in the room itself; any other begins in the card’s thread. */
  readonly boardsInRoom: readonly Board[];
}

export const noInterruptions: Interruptions = { interruptedAt: null, boardsInRoom: [] };

/**
 * How the room hears of an event. `always`: as a message of its own. `in-turn`: so, unless something else that waits for
 * its turn came within the quiet time; then aside. `aside`: in the card’s thread, where it interrupts nobody.
 */
export type Volume = 'always' | 'in-turn' | 'aside';

/** null: the room is not told, or by no message of its own. What goes to one person is no interruption of the room. */
export function volumeOf(event: Event): Volume | null {
  switch (event.type) {
    case 'update-posted':
      return event.audience === everyone ? 'always' : null;
    case 'update-drafted':
      return event.audience === everyone ? 'always' : null;
    case 'update-reminded':
      return event.people.length === 0 && !event.named ? 'always' : null;
    case 'response-ended':
    case 'closed':
    case 'room-opened':
    case 'room-replaced':
      return 'always';
    case 'phase-changed':
      return isReturn(event) ? 'always' : 'in-turn';
    case 'severity-changed':
      return event.raised === false ? 'in-turn' : 'always';
    case 'role-assigned':
      return event.role === commander ? 'always' : null;
    case 'role-released':
    case 'handover-accepted':
      return event.role === commander ? 'always' : 'aside';
    case 'reminders-stopped':
    case 'reminders-resumed':
      return 'aside';
    case 'handover-offered':
      return event.to === null ? ofRequest(event.role) : null;
    case 'handover-escalated':
      return event.told === null || event.role === commander ? ofRequest(event.role) : 'aside';
    case 'tasks-reminded':
      return event.person === null ? 'in-turn' : null;
    case 'attention-called':
    case 'leaver-reported':
      return event.to === null ? 'in-turn' : null;
    default:
      return null;
  }
}

/** That somebody is to take a role over. */
function ofRequest(role: string): Volume {
  return role === commander ? 'always' : 'in-turn';
}

/** What an entry makes of the interruptions; decided from the timeline alone, so that every replica and every attempt agrees. */
export function evolveInterruptions(before: Incident, after: Incident, entry: TimelineEntry): Interruptions {
  const { event, at } = entry;
  if (event.type === 'room-opened' || event.type === 'room-replaced')
    return { interruptedAt: before.interruptedAt, boardsInRoom: boardsAtOpening(after) };
  const volume = volumeOf(event);
  const board = boardShownBy(event, after);
  const isNew = board !== null && !before.boardsInRoom.includes(board);
  const wants = volume === 'in-turn' || (volume === null && isNew);
  const interrupts = wants && isFree(before, at);
  const boardsInRoom =
    isNew && (interrupts || volume === 'always') ? [...before.boardsInRoom, board] : before.boardsInRoom;
  return { interruptedAt: interrupts ? at : before.interruptedAt, boardsInRoom };
}

function isFree({ interruptedAt }: Interruptions, at: Date): boolean {
  return interruptedAt === null || at.getTime() - interruptedAt.getTime() >= quietTime;
}

/** Whether the room hears of an entry in the card’s thread. */
export function isAside(event: Event, before: Interruptions | null, after: Interruptions): boolean {
  const volume = volumeOf(event);
  return volume === 'aside' || (volume === 'in-turn' && before?.interruptedAt === after.interruptedAt);
}

/** The board that an event begins or changes: of tasks that of the phase that goes on. */
function boardShownBy(event: Event, after: Incident): Board | null {
  switch (event.type) {
    case 'scope-added':
    case 'scope-moved':
      return 'scope';
    case 'phase-changed':
      return isResponding(event.to) ? `tasks/${event.to}` : null;
    case 'task-added':
    case 'task-given':
    case 'task-due-changed':
    case 'task-settled':
    case 'task-reopened':
    case 'playbook-added':
    case 'type-changed':
      return boardOfPhase(after)[0] ?? null;
    default:
      return null;
  }
}

function boardOfPhase(incident: Incident): readonly Board[] {
  const { phase } = incident;
  return isResponding(phase) && tasksIn(incident, phase).length > 0 ? [`tasks/${phase}`] : [];
}

/** A room is opened with its boards. */
function boardsAtOpening(incident: Incident): readonly Board[] {
  return [...boardOfPhase(incident), ...(incident.scope.length > 0 ? (['scope'] as const) : [])];
}
