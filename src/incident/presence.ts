import type { Effect } from './effect.ts';
import { holdersOf, type Incident, type PersonId } from './incident.ts';
import { commander } from './plan.ts';

/** What somebody who came into a room is to the workspace. */
export type Standing = 'member' | 'guest' | 'app';

/** Someone came or went by hand, as Slack tells it; whom Muster invites stands in the timeline already. */
export type PresenceCommand =
  | {
      readonly type: 'record-join';
      readonly person: PersonId;
      /** null: by themselves. */
      readonly inviter: PersonId | null;
      readonly standing: Standing;
      readonly happenedAt: Date;
    }
  | { readonly type: 'record-leave'; readonly person: PersonId; readonly happenedAt: Date };

export type PresenceEvent =
  | {
      readonly type: 'member-joined';
      readonly person: PersonId;
      readonly inviter: PersonId | null;
      readonly standing: Standing;
      /** Slack's time. */
      readonly happenedAt: Date;
    }
  | { readonly type: 'member-left'; readonly person: PersonId; readonly happenedAt: Date };

export function decidePresence(incident: Incident, command: PresenceCommand): readonly PresenceEvent[] {
  if (command.type === 'record-join') return [{ ...command, type: 'member-joined' }];
  return incident.barred.includes(command.person) ? [] : [{ ...command, type: 'member-left' }];
}

/** Colleagues are told where things stand; of anybody else in a private room the commander is warned. */
export function reactToJoin(
  { person, standing }: Extract<PresenceEvent, { type: 'member-joined' }>,
  entry: number,
  after: Incident,
): Effect[] {
  const belongs = standing === 'member' && !after.barred.includes(person);
  if (belongs) return after.phase === 'closed' ? [] : [{ type: 'welcome', people: [person], entry }];
  if (after.visibility === 'public' && !after.barred.includes(person)) return [];
  return [{ type: 'warn-of-entrant', person: responsibleFor(after), entry }];
}

/** The commander, else whoever declared. */
export function responsibleFor(incident: Incident): PersonId {
  return holdersOf(incident, commander)[0] ?? incident.declaredBy;
}
