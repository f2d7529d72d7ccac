import type { CirclesEvent } from '../../incident/circles.ts';
import type { EventOf } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { PresenceEvent } from '../../incident/presence.ts';
import { mention, mentions } from '../text.ts';
import { callingWords } from './words.ts';

/** Who came to know of an incident and who no longer does, in one sentence; `because` is given a reason. */
export function circleWords(
  event: EventOf<CirclesEvent['type'] | PresenceEvent['type']>,
  who: string,
  plan: Plan,
  because: (reason: string) => string,
): string {
  switch (event.type) {
    case 'people-added':
      return `${who} brought in ${mentions(event.people)}`;
    case 'people-removed':
      return `${who} removed ${mentions(event.people)}${because(event.words.reason)}`;
    case 'people-briefed':
      return `${who} briefed ${mentions(event.people)}`;
    case 'briefing-ended':
      return `${who} ended the briefing of ${mentions(event.people)}`;
    case 'people-called':
      return `${who} called in ${mentions(event.people)} for *${callingWords(event, plan)}*`;
    case 'member-joined':
      return `${stranger(event)} came into the room${event.inviter ? `, invited by ${mention(event.inviter)}` : ''}`;
    case 'member-left':
      return `${mention(event.person)} left the room`;
  }
}

/** Whoever is no colleague is called what they are. */
export function stranger({ person, standing }: EventOf<'member-joined'>): string {
  const what = { member: '', guest: ', a guest or of another organisation,', app: ', an app,' } as const;
  return `${mention(person)}${what[standing]}`;
}
