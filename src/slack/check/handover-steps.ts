import type { Command, Incident, PersonId } from '../../incident/incident.ts';
import { commander } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import type { CourseSetting, Step } from './course.ts';

/** Command is offered and declined, offered to the room and taken back, handed there and back, and offered to the room once more. */
export function handoverSteps(person: PersonId, other: PersonId, words: CourseSetting['words']): Step[] {
  const brief = words(limits.brief);
  const give = (from: PersonId, to: PersonId | null): Step => ({
    by: from,
    command: { type: 'offer-handover', role: commander, from, to, brief },
  });
  const accept = (incident: Incident): Command => ({ type: 'accept-handover', offer: offerIn(incident) });
  return [
    give(person, other),
    {
      by: other,
      command: (incident) => ({ type: 'decline-handover', offer: offerIn(incident), reason: words(limits.reason) }),
    },
    give(person, null),
    { command: (incident) => ({ type: 'withdraw-handover', offer: offerIn(incident), from: person }) },
    give(person, other),
    { by: other, command: accept },
    give(other, person),
    { command: accept },
    give(person, null),
  ];
}

/** The one that is open. */
export function offerIn({ handovers }: Incident): number {
  return handovers.at(-1)?.offer ?? 0;
}
