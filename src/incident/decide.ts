import { refuseGuest } from './authority.ts';
import { decideClosing } from './decide-closing.ts';
import { decideCourse } from './decide-course.ts';
import { decideRoles } from './decide-roles.ts';
import { decideUpdates } from './decide-updates.ts';
import type { Actor, Command, Event, Incident } from './incident.ts';
import { reference } from './incident.ts';
import type { Plan } from './plan.ts';
import type { NextAfter } from './promise.ts';
import { Refusal } from './refusal.ts';

/** What a decision may lean on. */
export interface Circumstances {
  readonly by: Actor;
  readonly at: Date;
  /** The plan the incident was declared under. */
  readonly plan: Plan;
  readonly nextAfter: NextAfter;
}

/**
 * What a command does to an incident: the events it causes, none when there is nothing left to do.
 * Throws a Refusal when it may not be done.
 */
export function decide(incident: Incident, command: Command, circumstances: Circumstances): readonly Event[] {
  admit(incident, command, circumstances.by);
  switch (command.type) {
    case 'record-room':
      return incident.roomId ? [] : [{ ...command, type: 'room-opened' }];
    case 'assign':
    case 'release':
      return decideRoles(incident, command, circumstances);
    case 'change-phase':
    case 'change-severity':
    case 'note':
      return decideCourse(incident, command, circumstances);
    case 'post-update':
    case 'post-no-change':
    case 'remind':
    case 'snooze':
      return decideUpdates(incident, command, circumstances);
    case 'close':
    case 'record-review':
    case 'publish-review':
    case 'skip-review':
      return decideClosing(incident, command, circumstances);
  }
}

function admit(incident: Incident, command: Command, by: Actor): void {
  refuseGuest(by);
  const own = ownCommands.has(command.type);
  if (own && by.kind === 'person') throw new Refusal('not-allowed', 'Only Muster itself does that.');
  if (!own && incident.phase === 'closed')
    throw new Refusal('closed', `${reference(incident)} is closed; nothing about it changes any more.`);
}

/** Commands that no person gives. */
const ownCommands: ReadonlySet<Command['type']> = new Set(['record-room', 'record-review', 'remind']);

/** The commands of these types. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
