import { archived } from './archiving.ts';
import { briefedByPlan, reactToCircles, toldToBriefed } from './circle-effects.ts';
import { type Effect, type Enqueued, isSaidAloud } from './effect.ts';
import { toldOfFacts } from './facts.ts';
import type { Incident, NotedMessage, PersonId, TimelineEntry } from './incident.ts';
import { isAside } from './interruptions.ts';
import { laneOf } from './lane.ts';
import { isResponding } from './phase.ts';
import { commander, everyone, type Plan, severityRank, severityStep } from './plan.ts';
import { reactToJoin } from './presence.ts';
import { hiding } from './privacy.ts';
import { followedByPlan, reactToFollowing, toldToFollowers } from './react-following.ts';
import { settledHandovers, settledNudge, toldOfHandovers } from './react-handovers.ts';
import { settledReminders, toldOfReminders } from './react-reminders.ts';
import { askedToPassOn, boardsAtTurn, toldOfTasks } from './react-tasks.ts';
import { settledDrafts, toldAfterUpdates } from './react-updates.ts';
import { settledAttention } from './react-watch.ts';
import { isReturn } from './reopen.ts';
import { roomTurn } from './room-turn.ts';
import { isTrial } from './trial.ts';

/** The incident on both sides of an entry, and its plan. */
export interface Change {
  readonly before: Incident | null;
  readonly after: Incident;
  readonly plan: Plan;
}

/** What the world must be told of an entry. What a person or the announcement channel is told waits for the room to be open. */
export function react(entry: TimelineEntry, change: Change): readonly Effect[] {
  const aside = isAside(entry.event, change.before, change.after);
  return [
    ...told(entry, change).map((effect) => (aside && isSaidAloud(effect) ? { ...effect, aside } : effect)),
    ...toldToBriefed(entry.event, entry.sequence, change.after),
    ...toldToFollowers(entry.event, entry.sequence, change),
    ...settledReminders(entry, change),
    ...askedToPassOn(entry, change),
    ...settledHandovers(entry, change),
    ...settledDrafts(entry, change),
    ...settledNudge(entry, change),
    ...settledAttention(change),
  ];
}

function told(entry: TimelineEntry, change: Change): readonly Effect[] {
  const { after, plan } = change;
  const { event, sequence } = entry;
  const tellRoom: Effect = { type: 'tell-room', entry: sequence };
  const refreshCard: Effect = { type: 'refresh-card' };
  const refreshReview: Effect = { type: 'refresh-review', entry: sequence };
  switch (event.type) {
    case 'declared':
      return [{ type: 'open-room' }];
    case 'room-opened':
      if (after.phase === 'closed') return [];
      return [
        { type: 'tell-person', person: after.declaredBy, entry: sequence, about: 'declaration' },
        ...holdersOfAny(after).map((holder) => duties(holder, sequence)),
        tellRoom,
        ...announced(change),
        ...briefedByPlan(change),
        ...followedByPlan(change),
        ...(after.callUrl ? [{ type: 'refresh-bookmark' } as const] : []),
      ];
    case 'room-lost':
      return after.phase === 'closed' ? [] : [{ type: 'report-room', entry: sequence }];
    case 'room-exposed':
      return [{ type: 'report-room', entry: sequence }];
    case 'room-regained':
      return after.phase === 'closed' ? [] : [{ type: 'mend-card' }];
    case 'room-requested':
      return [{ type: 'replace-room', entry: sequence }];
    case 'room-replaced':
      if (after.phase === 'closed') return [];
      return [
        tellRoom,
        { type: 'tell-person', person: event.askedBy, entry: sequence, about: 'new-room' },
        { type: 'tell-former-room', channelId: event.former },
        ...(after.scope.length > 0 ? [{ type: 'refresh-scope' } as const] : []),
        ...(after.callUrl ? [{ type: 'refresh-bookmark' } as const] : []),
        ...announced(change),
      ];
    case 'role-assigned':
      if (isNamedAtDeclaration(entry, after)) return [];
      if (!after.roomId)
        return [...(after.invited.includes(event.person) ? [] : [invite(event.person)]), refreshCard, tellRoom];
      return [
        ...(event.person === entry.by ? [] : [invite(event.person)]),
        refreshCard,
        tellRoom,
        duties(event.person, sequence),
        ...relieved(event.former, entry, after),
        ...commandAnnounced(change, event),
      ];
    case 'handover-accepted':
      return [
        refreshCard,
        ...(after.roomId ? [tellRoom, duties(event.to, sequence)] : []),
        ...relieved(event.from, entry, after),
        ...commandAnnounced(change, event),
      ];
    case 'handover-offered':
    case 'handover-declined':
    case 'handover-withdrawn':
    case 'handover-escalated':
    case 'command-nudged':
    case 'command-kept':
      return toldOfHandovers(event, entry);
    case 'role-released':
      return [refreshCard, tellRoom, ...relieved(event.person, entry, after), ...commandAnnounced(change, event)];
    case 'phase-changed':
      return [
        ...(isReturn(event) && !after.roomId ? [{ type: 'open-room' } as const] : []),
        refreshCard,
        tellRoom,
        ...announced(change, sequence),
        ...boardsAtTurn(change),
        ...(isReturn(event) ? [refreshReview, ...roomAsked(after, sequence)] : []),
      ];
    case 'severity-changed': {
      const rises = isResponding(after.phase) && severityStep(plan, event.from, event.to) < 0;
      const callIn: Effect[] =
        rises && !isTrial(after)
          ? [
              { type: 'call-in', severity: event.to, entry: sequence },
              ...briefedByPlan(change),
              ...followedByPlan(change),
            ]
          : [];
      return [refreshCard, tellRoom, ...callIn, ...announced(change, sequence)];
    }
    case 'update-posted':
      return event.audience === everyone ? [refreshCard, tellRoom, ...announced(change, sequence)] : [refreshCard];
    case 'update-corrected':
    case 'update-drafted':
    case 'update-sent-back':
    case 'question-asked':
    case 'question-answered':
      return toldAfterUpdates(event, sequence);
    case 'update-reminded':
    case 'update-missed':
    case 'reminder-snoozed':
    case 'reminders-stopped':
    case 'reminders-resumed':
    case 'cadence-changed':
      return toldOfReminders(event, sequence, after, () => announced(change));
    case 'task-added':
    case 'task-given':
    case 'task-due-changed':
    case 'task-settled':
    case 'task-reopened':
    case 'tasks-reminded':
    case 'tasks-kept':
    case 'leaver-reported':
    case 'playbook-added':
      return toldOfTasks(event, entry, change);
    case 'decision-recorded':
    case 'decision-withdrawn':
    case 'impact-assessed':
    case 'scope-added':
    case 'scope-moved':
    case 'scope-withdrawn':
    case 'title-changed':
    case 'type-changed':
    case 'times-corrected':
    case 'linked':
    case 'unlinked':
      return toldOfFacts(event, entry, change, () => announced(change));
    case 'attention-called':
      return [{ type: 'call-attention', person: event.to, entry: sequence }];
    case 'activity-seen':
      return [];
    case 'call-set':
      return after.roomId ? [refreshCard, { type: 'refresh-bookmark' }] : [refreshCard];
    case 'member-joined':
      return reactToJoin(event, sequence, after);
    case 'member-left':
      return [];
    case 'people-added':
    case 'people-removed':
    case 'people-briefed':
    case 'briefing-ended':
    case 'people-called':
      return reactToCircles(event, sequence, change);
    case 'followed':
    case 'unfollowed':
    case 'update-requested':
      return reactToFollowing(event, sequence, change);
    case 'noted':
      return acknowledged(event.message, after);
    case 'response-ended':
      return [
        refreshCard,
        tellRoom,
        ...boardsAtTurn(change),
        ...announced(change, sequence),
        { type: 'compose-review' },
      ];
    case 'review-drafted':
    case 'review-published':
    case 'review-skipped':
      return [refreshReview, ...archived(change, event)];
    case 'made-private':
      return hiding(after);
    case 'trial-removed':
      return [{ type: 'remove-trial' }];
    case 'closed':
      return [
        refreshCard,
        tellRoom,
        ...boardsAtTurn(change),
        ...announced(change, sequence),
        ...archived(change, event),
        ...(after.roomId ? [] : [{ type: 'tell-wait', person: after.declaredBy, opensAt: null } as const]),
      ];
  }
}

/** That the room was lost while the incident was closed concerned nobody until the response went on. */
function roomAsked({ roomTrouble }: Incident, entry: number): Effect[] {
  return roomTrouble ? [{ type: 'report-room', entry }] : [];
}

/** Each once, however many roles they hold. */
function holdersOfAny(incident: Incident): PersonId[] {
  return [...new Set(Object.values(incident.roles).flat())];
}

/** In the room alone: a reaction elsewhere would show outsiders that there is something to note. */
function acknowledged(message: NotedMessage | null, { roomId }: Incident): Effect[] {
  return message && message.channelId === roomId
    ? [{ type: 'acknowledge-note', channelId: message.channelId, ts: message.ts }]
    : [];
}

/** Those the room is opened with; what happens while it opens is told in it like anything else. */
function isNamedAtDeclaration({ at }: TimelineEntry, { declaredAt, roomId }: Incident): boolean {
  return roomId === null && at.getTime() === declaredAt.getTime();
}

function invite(person: string): Effect {
  return { type: 'invite', people: [person] };
}

function duties(person: string, entry: number): Effect {
  return { type: 'tell-person', person, entry, about: 'duties' };
}

/** Who lost a role by someone else's hand is told. */
function relieved(former: string | null, entry: TimelineEntry, { barred }: Incident): Effect[] {
  if (!former || former === entry.by || barred.includes(former)) return [];
  return [{ type: 'tell-person', person: former, entry: entry.sequence, about: 'relieved' }];
}

/** The announcement's card, and in its thread what happened. Of a private incident it says that there is one, or was. */
function announced({ before, after, plan }: Change, entry?: number): Effect[] {
  if (!after.roomId || isTrial(after)) return [];
  if (after.visibility === 'private')
    return plan.announcements.mentionPrivate &&
      (before?.roomId !== after.roomId || standing(before) !== standing(after))
      ? [{ type: 'refresh-announcement' }]
      : [];
  return [{ type: 'refresh-announcement' }, ...(entry ? [{ type: 'tell-announcement', entry } as const] : [])];
}

/** A public incident's announcement names its commander. */
function commandAnnounced(change: Change, { role }: { readonly role: string }): Effect[] {
  return role === commander ? announced(change) : [];
}

/** How far along an incident is, as far as outsiders may be told; an edit at any other moment would show that something happened. */
function standing({ phase }: Incident): 'response' | 'review' | 'closed' {
  return isResponding(phase) ? 'response' : phase;
}

/** Effects with their lanes and keys, in order. */
export function enqueued(entry: TimelineEntry, change: Change): readonly Enqueued[] {
  const { id, teamId } = change.after;
  return react(entry, change).map((effect, index) => ({
    effect,
    lane: laneOf(effect, id, teamId),
    key: `${id}/${entry.sequence}/${index}`,
    essential: effect.type === 'open-room',
    rank: severityRank(change.plan, change.after.severity),
    turn: effect.type === 'open-room' || effect.type === 'replace-room' ? roomTurn : null,
  }));
}
