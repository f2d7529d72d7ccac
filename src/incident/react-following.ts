import type { Effect } from './effect.ts';
import type { FollowingEvent } from './following.ts';
import type { Event, EventOf, Incident, PersonId } from './incident.ts';
import { everyone, type Plan, severityOf, typeOf } from './plan.ts';
import { isTrial } from './trial.ts';

interface Change {
  readonly before: Incident | null;
  readonly after: Incident;
}

/** Only whom the plan made followers is told that they are; how many wait stands on the card. */
export function reactToFollowing(
  event: EventOf<FollowingEvent['type']>,
  entry: number,
  { before, after }: Change,
): Effect[] {
  switch (event.type) {
    case 'followed':
      return event.asked ? [] : event.people.map((person) => telling(person, entry));
    case 'unfollowed':
    case 'update-requested': {
      const counts = before?.waiting.length !== after.waiting.length;
      return counts && after.roomId && !after.roomTrouble ? [{ type: 'refresh-card' }] : [];
    }
  }
}

/** Where the plan has somebody follow public incidents of the severity or the type. */
export function followedByPlan({ after, plan }: { readonly after: Incident; readonly plan: Plan }): Effect[] {
  if (after.visibility === 'private' || isTrial(after)) return [];
  const wanted = [severityOf(plan, after.severity).followers, typeOf(plan, after.type).followers];
  return wanted.some(({ people, groups }) => people.length + groups.length > 0) ? [{ type: 'follow-called' }] : [];
}

/** Each update and the end, for those who follow; an update also for those who asked for it. */
export function toldToFollowers(event: Event, entry: number, { before, after }: Change): Effect[] {
  const followers = after.followers.map(({ person }) => person);
  switch (event.type) {
    case 'update-posted': {
      if (event.audience !== everyone) return [];
      const asked = (before?.waiting ?? []).map(({ person }) => person).filter((person) => !followers.includes(person));
      return [
        ...followers.map((person) => telling(person, entry)),
        ...asked.map((person): Effect => ({ ...telling(person, entry), asked: true })),
      ];
    }
    case 'response-ended':
      return followers.map((person) => telling(person, entry));
    case 'closed':
      return after.review ? [] : followers.map((person) => telling(person, entry));
    default:
      return [];
  }
}

function telling(person: PersonId, entry: number) {
  return { type: 'tell-follower', person, entry } as const;
}
