import type { CirclesEvent } from '../incident/circles.ts';
import type { EventOf, PersonId } from '../incident/incident.ts';
import type { PresenceEvent } from '../incident/presence.ts';
import { joined, type Markdown, md } from './markdown.ts';
import { type Telling, typeTitle } from './telling.ts';

/** Who came to know and who no longer does, in words that follow the name of who did it. */
export function describeCircles(
  event: EventOf<CirclesEvent['type'] | PresenceEvent['type']>,
  telling: Telling,
): Markdown {
  const { who } = telling;
  const all = (people: readonly PersonId[]) => joined(people.map(who), ', ');
  switch (event.type) {
    case 'people-added':
      return md`Brought in ${all(event.people)}`;
    case 'people-removed':
      return md`Removed ${all(event.people)}: ${event.words.reason}`;
    case 'people-briefed':
      return md`Briefed ${all(event.people)}`;
    case 'briefing-ended':
      return md`Ended the briefing of ${all(event.people)}`;
    case 'people-called':
      return md`Called in ${all(event.people)} for **${event.incidentType ? typeTitle(telling, event.incidentType) : (event.severity ?? '')}**`;
    case 'member-joined':
      return md`Saw ${who(event.person)} come into the room${event.inviter ? md`, invited by ${who(event.inviter)}` : ''}`;
    case 'member-left':
      return md`Saw ${who(event.person)} leave the room`;
  }
}
