import { type CirclesEvent, hearersOf } from './circles.ts';
import type { Effect } from './effect.ts';
import { followerOf } from './following.ts';
import type { Event, EventOf, Incident, PersonId } from './incident.ts';
import { everyone, type Invitees, type Plan, severityOf, typeOf } from './plan.ts';
import { followedByPlan } from './react-following.ts';
import { isTrial } from './trial.ts';

/** What follows when somebody comes into a circle or leaves one. */
export function reactToCircles(
  event: EventOf<CirclesEvent['type']>,
  entry: number,
  { before, after, plan }: { readonly before: Incident | null; readonly after: Incident; readonly plan: Plan },
): Effect[] {
  const { people } = event;
  switch (event.type) {
    case 'people-added':
      return [
        { type: 'invite', people },
        { type: 'welcome', people, entry },
      ];
    case 'people-called':
      return after.phase === 'closed' ? [] : [{ type: 'welcome', people, entry }];
    case 'people-removed':
      return isDeserted(after, plan) ? [] : [{ type: 'remove-from-room', people, entry }];
    case 'people-briefed': {
      const fresh = people.filter((person) => !before?.briefed.includes(person));
      const promises: Effect[] = event.promisedAt && after.roomId ? [{ type: 'refresh-card' }] : [];
      return [...promises, ...fresh.map((person) => briefing(person, entry)), ...sharedReview(after, fresh)];
    }
    case 'briefing-ended':
      return [];
  }
}

/** Where the plan has somebody briefed for the severity or the type. */
export function briefedByPlan({ after, plan }: { readonly after: Incident; readonly plan: Plan }): Effect[] {
  const reached = plan.audiences.flatMap(({ reaches }) => reaches[after.severity] ?? []);
  const wanted = [severityOf(plan, after.severity).briefed, typeOf(plan, after.type).briefed, ...reached];
  return wanted.some(namesAnybody) && !isTrial(after) ? [{ type: 'brief-called' }] : [];
}

/** Whom the plan calls in and has briefed for a type that the incident turned out to be of. */
export function calledForType(change: { readonly after: Incident; readonly plan: Plan }): Effect[] {
  const { after, plan } = change;
  if (isTrial(after)) return [];
  const calls = namesAnybody(typeOf(plan, after.type).invite);
  return [
    ...(calls ? [{ type: 'call-in', incidentType: after.type } as const] : []),
    ...briefedByPlan(change),
    ...followedByPlan(change),
  ];
}

/** What the briefed are told: how things stand, and how it ended; those who follow, as followers. */
export function toldToBriefed(event: Event, entry: number, after: Incident): Effect[] {
  switch (event.type) {
    case 'update-posted':
      return hearersOf(after, event.audience)
        .filter((person) => event.audience !== everyone || !followerOf(after, person))
        .map((person) => briefing(person, entry));
    case 'response-ended':
      return informed(after).map((person) => briefing(person, entry));
    case 'closed':
      return after.review ? [] : informed(after).map((person) => briefing(person, entry));
    case 'review-published':
      return sharedReview(after, after.briefed);
    default:
      return [];
  }
}

function informed(incident: Incident): readonly PersonId[] {
  return incident.briefed.filter((person) => !followerOf(incident, person));
}

function briefing(person: PersonId, entry: number): Effect {
  return { type: 'tell-briefed', person, entry };
}

function sharedReview({ review }: Incident, people: readonly PersonId[]): Effect[] {
  return review?.state === 'published' ? people.map((person) => ({ type: 'share-review', person })) : [];
}

function namesAnybody({ people, groups }: Invitees): boolean {
  return people.length + groups.length > 0;
}

/** Archiving threw everybody out. */
function isDeserted({ phase }: Incident, plan: Plan): boolean {
  return phase === 'closed' && plan.closing.archiveRoom;
}
