import type { Effect, Enqueued } from './effect.ts';
import { holdersOf, type Incident, type TimelineEntry } from './incident.ts';
import { commander, type Plan, severityStep } from './plan.ts';

/** The incident on both sides of an entry, and its plan. */
export interface Change {
  readonly before: Incident | null;
  readonly after: Incident;
  readonly plan: Plan;
}

/** What the world must be told of an entry. What a person or the announcement channel is told waits for the room to be open. */
export function react(entry: TimelineEntry, change: Change): readonly Effect[] {
  const { after, plan } = change;
  const { event, sequence } = entry;
  const tellRoom: Effect = { type: 'tell-room', entry: sequence };
  const refreshCard: Effect = { type: 'refresh-card' };
  switch (event.type) {
    case 'declared':
      return [{ type: 'open-room' }];
    case 'room-opened':
      return [
        { type: 'tell-person', person: after.declaredBy, entry: sequence, about: 'declaration' },
        ...Object.values(after.roles).flatMap((holders) => holders.map((holder) => duties(holder, sequence))),
        tellRoom,
        ...announced(change),
      ];
    case 'role-assigned':
      if (!after.roomId) return after.invited.includes(event.person) ? [] : [invite(event.person), refreshCard];
      return [
        invite(event.person),
        refreshCard,
        tellRoom,
        duties(event.person, sequence),
        ...relieved(event.former, entry),
      ];
    case 'role-released':
      return [refreshCard, tellRoom, ...relieved(event.person, entry)];
    case 'phase-changed':
      return [refreshCard, tellRoom, ...announced(change, sequence)];
    case 'severity-changed': {
      const rises = severityStep(plan, event.from, event.to) < 0;
      const callIn: Effect[] = rises ? [{ type: 'call-in', severity: event.to }] : [];
      return [refreshCard, tellRoom, ...callIn, ...announced(change, sequence)];
    }
    case 'update-posted':
      return [refreshCard, tellRoom, ...announced(change, sequence)];
    case 'update-reminded':
      return [{ type: 'remind', person: event.person, entry: sequence }];
    case 'reminder-snoozed':
      return [refreshCard];
    case 'noted':
      return event.message
        ? [{ type: 'acknowledge-note', channelId: event.message.channelId, ts: event.message.ts }]
        : [];
    case 'response-ended':
      return [refreshCard, tellRoom, ...announced(change, sequence), { type: 'compose-review' }];
    case 'review-drafted':
    case 'review-published':
    case 'review-skipped':
      return [{ type: 'refresh-review', entry: sequence }];
    case 'closed':
      return [
        refreshCard,
        tellRoom,
        ...announced(change, sequence),
        ...(plan.closing.archiveRoom ? [{ type: 'archive-room' } as const] : []),
      ];
  }
}

function invite(person: string): Effect {
  return { type: 'invite', people: [person] };
}

function duties(person: string, entry: number): Effect {
  return { type: 'tell-person', person, entry, about: 'duties' };
}

/** Who lost a role by someone else's hand is told. */
function relieved(former: string | null, entry: TimelineEntry): Effect[] {
  if (!former || former === entry.by) return [];
  return [{ type: 'tell-person', person: former, entry: entry.sequence, about: 'relieved' }];
}

/** The announcement's card, and in its thread what happened. */
function announced({ after, plan }: Change, entry?: number): Effect[] {
  if (!after.roomId) return [];
  if (after.visibility === 'private')
    return plan.announcements.mentionPrivate ? [{ type: 'refresh-announcement' }] : [];
  return [{ type: 'refresh-announcement' }, ...(entry ? [{ type: 'tell-announcement', entry } as const] : [])];
}

/** Effects with their lanes and keys, in order. */
export function enqueued(entry: TimelineEntry, change: Change): readonly Enqueued[] {
  const { id, teamId } = change.after;
  return react(entry, change).map((effect, index) => ({
    effect,
    lane: laneOf(effect, id, teamId),
    key: `${id}/${entry.sequence}/${index}`,
    essential: effect.type === 'open-room',
  }));
}

/** The place an effect is written to. */
function laneOf(effect: Effect, incidentId: string, teamId: string): string {
  switch (effect.type) {
    case 'refresh-announcement':
    case 'tell-announcement':
      return `announcements/${teamId}`;
    case 'tell-person':
    case 'report-set-aside':
      return `person/${effect.person}`;
    case 'remind':
      return effect.person ? `person/${effect.person}` : `room/${incidentId}`;
    case 'acknowledge-note':
      return `notes/${incidentId}`;
    case 'compose-review':
      return `review/${incidentId}`;
    default:
      return `room/${incidentId}`;
  }
}

/** What follows when an effect is given up: the commander, else whoever declared, is told in words. */
export function reactToSetAside(effect: Effect, key: string, reason: string, incident: Incident): readonly Enqueued[] {
  if (effect.type === 'report-set-aside') return [];
  const person = holdersOf(incident, commander)[0] ?? incident.declaredBy;
  const report: Effect = { type: 'report-set-aside', person, failed: effect.type, reason };
  return [{ effect: report, lane: `person/${person}`, key: `${key}/set-aside`, essential: false }];
}
