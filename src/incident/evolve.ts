import { evolveCircles, withPeople } from './circles.ts';
import { evolveHandovers } from './evolve-handovers.ts';
import { evolveReminders, updated, withPromises } from './evolve-promises.ts';
import { evolveTasks, withLeavers } from './evolve-tasks.ts';
import { evolveFacts } from './facts.ts';
import { evolveFollowing, withoutFollowers } from './following.ts';
import { nothingGathered } from './gathered.ts';
import type { EventOf, Incident, PersonId, TimelineEntry } from './incident.ts';
import { evolveInterruptions } from './interruptions.ts';
import { isResponding } from './phase.ts';
import { commander, everyone } from './plan.ts';
import { withTasks } from './playbook.ts';
import { promised } from './promise.ts';
import type { Made } from './promises-made.ts';
import { isReturn } from './reopen.ts';
import { evolveUpdates, gatheredUpdates } from './update.ts';
import { evolveWatch, watchedFrom } from './watch.ts';

/** What an incident is called and counted by, fixed before its first entry. */
export type Identity = Pick<Incident, 'id' | 'teamId' | 'number' | 'codeName' | 'planVersion'>;

/** The incident after its first entry, which declares it. */
export function begin(identity: Identity, entry: TimelineEntry): Incident {
  const { event } = entry;
  if (event.type !== 'declared') throw new Error(`a timeline begins with a declaration, not ${event.type}`);
  return {
    ...identity,
    title: event.words.title,
    description: event.words.description,
    type: event.incidentType,
    severity: event.severity,
    visibility: event.visibility,
    phase: 'detection',
    declaredBy: entry.by,
    declaredAt: entry.at,
    noticedAt: event.noticedAt,
    invited: event.invited,
    roles: {},
    acknowledgedAt: null,
    roomId: null,
    roomTrouble: null,
    lastUpdateAt: null,
    resolution: null,
    duplicateOf: null,
    endedAt: null,
    review: null,
    closedAt: null,
    lastEntry: entry.sequence,
    ...nothingGathered,
    watch: watchedFrom(entry.at),
    promises: { [everyone]: promised(event.promisedAt, entry.at) },
    tasks: withTasks([], 'detection', event.tasks ?? [], entry.sequence),
  };
}

/** The incident that a whole timeline tells of. */
export function fold(identity: Identity, [first, ...rest]: readonly TimelineEntry[]): Incident {
  if (!first) throw new Error('a timeline without entries');
  const { id, teamId, number, codeName, planVersion } = identity;
  return rest.reduce(evolve, begin({ id, teamId, number, codeName, planVersion }, first));
}

/** The incident after one more entry. */
export function evolve(before: Incident, entry: TimelineEntry): Incident {
  const after = { ...before, ...change(before, entry), lastEntry: entry.sequence };
  return {
    ...after,
    ...evolveHandovers(before, after, entry),
    ...evolveInterruptions(before, after, entry),
    ...gatheredUpdates(evolveUpdates(before, entry)),
    ...evolveWatch(before, after, entry),
  };
}

function change(before: Incident, entry: TimelineEntry): Partial<Incident> {
  const { event, at } = entry;
  switch (event.type) {
    case 'declared':
      throw new Error('an incident is declared once');
    case 'room-opened':
      return { roomId: event.channelId, invited: withPeople(before.invited, event.invited) };
    case 'room-lost':
    case 'room-exposed':
      return { roomTrouble: event.trouble };
    case 'room-regained':
      return { roomTrouble: null };
    case 'room-requested':
      return { roomTrouble: 'replacing' };
    case 'room-replaced':
      return {
        roomId: event.channelId,
        roomTrouble: null,
        invited: withPeople(event.chosen ? [] : before.invited, event.invited),
      };
    case 'role-assigned':
      return assigned(before, event, at);
    case 'handover-accepted':
      return assigned(before, { role: event.role, person: event.to, former: event.from }, at);
    case 'handover-offered':
    case 'handover-declined':
    case 'handover-withdrawn':
    case 'handover-escalated':
    case 'command-nudged':
    case 'command-kept':
    case 'attention-called':
    case 'activity-seen':
      return {};
    case 'role-released':
      return {
        roles: withHolders(before, event.role, without(before, event.role, event.person)),
        ...withLeavers(before, [event.person], at),
      };
    case 'phase-changed':
      return {
        phase: event.to,
        ...(isResponding(event.to)
          ? { tasks: withTasks(before.tasks, event.to, event.tasks ?? [], entry.sequence) }
          : {}),
        ...(isReturn(event) ? reopened : {}),
        ...withPromises(isReturn(event) ? { promises: {} } : before, promisesOf(event), at),
      };
    case 'severity-changed':
      return { severity: event.to, cadences: {}, ...withPromises(before, promisesOf(event), at) };
    case 'update-posted':
      return { ...updated(before, event, at), ...(event.audience === everyone ? { waiting: [] } : {}) };
    case 'update-reminded':
    case 'update-missed':
    case 'reminder-snoozed':
    case 'reminders-stopped':
    case 'reminders-resumed':
    case 'cadence-changed':
      return evolveReminders(before, event, entry);
    case 'noted':
    case 'update-corrected':
    case 'update-drafted':
    case 'update-sent-back':
    case 'question-asked':
    case 'question-answered':
      return {};
    case 'member-joined':
      return event.standing === 'member' ? { invited: withPeople(before.invited, [event.person]) } : {};
    case 'member-left':
      return withLeavers(before, [event.person], at);
    case 'decision-recorded':
    case 'decision-withdrawn':
    case 'scope-added':
    case 'scope-moved':
    case 'scope-withdrawn':
    case 'impact-assessed':
    case 'title-changed':
    case 'type-changed':
    case 'times-corrected':
    case 'linked':
    case 'unlinked':
      return evolveFacts(before, event, entry);
    case 'people-added':
    case 'people-removed':
    case 'people-briefed':
    case 'briefing-ended':
    case 'people-called':
      return {
        ...evolveCircles(before, event, at),
        ...(event.type === 'people-removed' ? withoutFollowers(before, event.people) : {}),
      };
    case 'followed':
    case 'unfollowed':
    case 'update-requested':
      return evolveFollowing(before, event, entry);
    case 'call-set':
      return { callUrl: event.words.url || null };
    case 'task-added':
    case 'task-given':
    case 'task-due-changed':
    case 'task-settled':
    case 'task-reopened':
    case 'tasks-reminded':
    case 'tasks-kept':
    case 'leaver-reported':
    case 'playbook-added':
      return evolveTasks(before, event, entry);
    case 'response-ended':
      return {
        phase: 'review',
        endedIn: endedIn(before),
        resolution: 'resolved',
        endedAt: at,
        promises: {},
        waiting: [],
        review: { dueAt: event.reviewDueAt, state: 'composing' },
      };
    case 'made-private':
      return { visibility: 'private' };
    case 'trial-removed':
      return {
        phase: 'closed',
        endedIn: endedIn(before),
        resolution: before.resolution ?? 'benign',
        endedAt: before.endedAt ?? at,
        promises: {},
        waiting: [],
        closedAt: before.closedAt ?? at,
        removed: true,
      };
    case 'closed':
      return {
        phase: 'closed',
        endedIn: endedIn(before),
        resolution: event.resolution,
        duplicateOf: event.duplicateOf,
        endedAt: before.endedAt ?? at,
        promises: {},
        waiting: [],
        closedAt: at,
      };
    case 'review-drafted':
      return before.phase === 'review' ? { review: before.review && { ...before.review, state: 'drafted' } } : {};
    case 'review-published':
      return { review: before.review && { ...before.review, state: 'published' } };
    case 'review-skipped':
      return { review: before.review && { ...before.review, state: 'skipped' } };
  }
}

function assigned(
  before: Incident,
  event: Pick<EventOf<'role-assigned'>, 'role' | 'person' | 'former'>,
  at: Date,
): Partial<Incident> {
  const kept = event.former ? without(before, event.role, event.former) : (before.roles[event.role] ?? []);
  return {
    roles: withHolders(before, event.role, [...kept, event.person]),
    acknowledgedAt: before.acknowledgedAt ?? (event.role === commander ? at : null),
    ...withLeavers(before, event.former ? [event.former] : [], at),
  };
}

function without(incident: Incident, role: string, person: PersonId): readonly PersonId[] {
  return (incident.roles[role] ?? []).filter((holder) => holder !== person);
}

function withHolders(incident: Incident, role: string, holders: readonly PersonId[]): Incident['roles'] {
  const { [role]: _, ...others } = incident.roles;
  return holders.length > 0 ? { ...others, [role]: holders } : others;
}

function promisesOf({ promisedAt, alsoPromised }: Made): Readonly<Record<string, Date | null>> {
  return { ...alsoPromised, ...(promisedAt ? { [everyone]: promisedAt } : {}) };
}

function endedIn({ phase, endedIn }: Incident): Incident['endedIn'] {
  return isResponding(phase) ? phase : endedIn;
}

/** The response goes on. */
const reopened: Partial<Incident> = {
  resolution: null,
  duplicateOf: null,
  endedAt: null,
  endedIn: null,
  review: null,
  closedAt: null,
};
