import type { Circumstances } from './decide.ts';
import type { Effect } from './effect.ts';
import { followingLost } from './following.ts';
import type { Event, Incident, PersonId } from './incident.ts';
import { Refusal } from './refusal.ts';
import { boundedLine, limits } from './words.ts';

export interface MakePrivate {
  readonly type: 'make-private';
  readonly reason: string;
  /** Who comes along into the private room, besides whoever asks. */
  readonly people: readonly PersonId[];
}

export interface MadePrivate {
  readonly type: 'made-private';
  readonly words: { readonly reason: string };
}

/** Slack makes no public channel private for an app, so a private room takes the public one's place. */
export function decidePrivacy(incident: Incident, command: MakePrivate, { by }: Circumstances): readonly Event[] {
  if (incident.visibility === 'private') throw new Refusal('conflict', 'It is private already.');
  if (!incident.roomId || incident.roomTrouble === 'replacing')
    throw new Refusal('conflict', 'Its room is just being opened. Try again in a minute.');
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!reason)
    throw new Refusal('invalid', 'Making it private needs a reason: `{command} private <reason>`.', 'reason');
  return [
    { type: 'made-private', words: { reason } },
    { type: 'room-requested', former: incident.roomId, people: command.people },
    ...followingLost(incident, [...command.people, ...(by.kind === 'person' ? [by.id] : [])]),
  ];
}

/** Where it was told of before: in the announcements, and on the cards of incidents it is linked with. */
export function hiding({ links }: Incident): readonly Effect[] {
  return [
    { type: 'refresh-announcement' },
    { type: 'empty-announcement' },
    ...(links.length > 0 ? [{ type: 'hide-from-linked' } as const] : []),
  ];
}
