import type { CallSet, SetCall } from './call.ts';
import type { CirclesCommand, CirclesEvent } from './circles.ts';
import type { CorrectUpdate, UpdateCorrected } from './correction.ts';
import type { DraftCommand, DraftEvent } from './draft.ts';
import type { EndingEvent } from './ending.ts';
import type { Executive } from './executive.ts';
import type { FactCommand, FactEvent } from './facts.ts';
import type { FollowingCommand, FollowingEvent } from './following.ts';
import type { Missing } from './gates.ts';
import type { Gathered } from './gathered.ts';
import type { HandoverCommand, HandoverEvent } from './handover.ts';
import type { OpenedRoom, ReplacedRoom } from './opened-room.ts';
import type { Phase } from './phase.ts';
import type { PresenceCommand, PresenceEvent } from './presence.ts';
import type { MadePrivate, MakePrivate } from './privacy.ts';
import type { QuestionCommand, QuestionEvent } from './question.ts';
import type { AlsoPromised, Kept, ReminderCommand, ReminderEvent } from './reminders.ts';
import type { Reopen } from './reopen.ts';
import type { Exposure, Loss, RoomTrouble } from './room-trouble.ts';
import type { PlaybookTask } from './task.ts';
import type { TaskCommand, TaskEvent } from './tasks.ts';
import type { RemoveTrial, TrialRemoved } from './trial.ts';

import type { RecordActivity, WatchEvent } from './watch.ts';
import type { PassOnReminder } from './watch-alarms.ts';

export type { Declaration } from './declaration.ts';
export type { OpenedRoom, ReplacedRoom } from './opened-room.ts';

/** A Slack user id. */
export type PersonId = string;

export type Visibility = 'private' | 'public';

/** How an incident ended. Only a resolved one owes a review. */
export const resolutions = ['resolved', 'false-positive', 'benign', 'duplicate', 'transferred'] as const;
export type Resolution = (typeof resolutions)[number];

export interface Incident extends Gathered {
  readonly id: string;
  /** The Slack workspace. */
  readonly teamId: string;
  /** From the workspace's sequence: INC-7 is 7, and TEST-1, a trial, is -1. */
  readonly number: number;
  /** Two words that say nothing of the matter: 'amber-falcon'. */
  readonly codeName: string;
  readonly planVersion: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly severity: string;
  readonly visibility: Visibility;
  readonly phase: Phase;
  readonly declaredBy: PersonId;
  readonly declaredAt: Date;
  /** When it was noticed, which may be before it was declared. */
  readonly noticedAt: Date | null;
  /** Whoever was asked for or called at the declaration, brought in since or came by themselves. */
  readonly invited: readonly PersonId[];
  /** Holders by role name; a role nobody holds is absent. */
  readonly roles: Readonly<Record<string, readonly PersonId[]>>;
  /** When someone first became commander. */
  readonly acknowledgedAt: Date | null;
  /** The room's channel, once it is open. */
  readonly roomId: string | null;
  /** What keeps Muster from posting in the room; null while nothing does. */
  readonly roomTrouble: RoomTrouble | null;
  /** To everyone. */
  readonly lastUpdateAt: Date | null;
  readonly resolution: Resolution | null;
  readonly duplicateOf: number | null;
  /** When the response was declared over. */
  readonly endedAt: Date | null;
  readonly review: Review | null;
  readonly closedAt: Date | null;
  /** The sequence of its newest timeline entry, counted from 1. */
  readonly lastEntry: number;
}

export interface Review {
  readonly dueAt: Date;
  readonly state: 'composing' | 'drafted' | 'published' | 'skipped';
}

/** Who acts: a person as Slack knows them at this moment, or Muster itself. */
export type Actor =
  | { readonly kind: 'person'; readonly id: PersonId; readonly inRoom: boolean; readonly guest: boolean }
  | { readonly kind: 'muster' };

export const muster: Actor = { kind: 'muster' };

/** What can be asked of an incident that exists. `reason` and other words are '' where nothing was said. */
export type Command =
  | ({ readonly type: 'record-room' } & OpenedRoom)
  /** How the room was found; `trouble` null: as it should be. */
  | {
      readonly type: 'report-room';
      readonly channelId: string;
      readonly trouble: Loss | Exposure | null;
      readonly membersKnown: boolean;
    }
  /** The room was found private and unshared again. */
  | { readonly type: 'resume-room' }
  | { readonly type: 'replace-room' }
  | ({ readonly type: 'record-replacement' } & ReplacedRoom)
  | { readonly type: 'assign'; readonly role: string; readonly person: PersonId; readonly reason: string }
  | { readonly type: 'release'; readonly role: string; readonly person: PersonId }
  | {
      readonly type: 'change-phase';
      readonly to: Phase;
      readonly reason: string;
      /** Goes on, with the reason, without what the phase's gate asks for. */
      readonly anyway?: boolean;
    }
  | { readonly type: 'change-severity'; readonly to: string; readonly reason: string }
  | {
      readonly type: 'post-update';
      readonly known: string;
      readonly doing: string;
      readonly need: string;
      /** null: as the cadence says. */
      readonly nextAt: Date | null;
      /** Left out: everyone. */
      readonly audience?: string | undefined;
      /** What the executives' form asks for besides. */
      readonly executive?: Executive | undefined;
    }
  | { readonly type: 'post-no-change'; readonly audience?: string | undefined }
  | CorrectUpdate
  | DraftCommand
  | QuestionCommand
  /** Muster looks at what has come due. */
  | { readonly type: 'ring' }
  | ReminderCommand
  | SetCall
  | FactCommand
  | Reopen
  | RemoveTrial
  | MakePrivate
  | TaskCommand
  | CirclesCommand
  | FollowingCommand
  | PresenceCommand
  | {
      readonly type: 'note';
      readonly text: string;
      readonly message: NotedMessage | null;
      /** Left out: the message's own time, or now. */
      readonly happenedAt?: Date;
    }
  | HandoverCommand
  | RecordActivity
  | PassOnReminder
  | {
      readonly type: 'close';
      readonly resolution: Resolution;
      readonly summary: string;
      readonly duplicateOf: number | null;
    }
  | { readonly type: 'record-review'; readonly messages: number; readonly masked: number; readonly gaps: number }
  | { readonly type: 'publish-review' }
  | { readonly type: 'skip-review'; readonly reason: string };

/** The message a note was made from. */
export interface NotedMessage {
  readonly channelId: string;
  /** Slack's own `ts`, kept as text. */
  readonly ts: string;
  readonly author: PersonId | null;
}

/** What happened. Everything a person typed is in `words`, which lawful erasure can take away without breaking the chain. */
export type Event =
  | {
      readonly type: 'declared';
      readonly incidentType: string;
      readonly severity: string;
      readonly visibility: Visibility;
      readonly noticedAt: Date | null;
      readonly invited: readonly PersonId[];
      /** To everyone. */
      readonly promisedAt: Date;
      /** What the playbook asks for first. */
      readonly tasks?: readonly PlaybookTask[];
      readonly words: { readonly title: string; readonly description: string };
    }
  | ({ readonly type: 'room-opened' } & OpenedRoom)
  | { readonly type: 'room-lost'; readonly channelId: string; readonly trouble: Loss; readonly membersKnown: boolean }
  /** A private room that others can read. */
  | {
      readonly type: 'room-exposed';
      readonly channelId: string;
      readonly trouble: Exposure;
      readonly membersKnown: boolean;
    }
  | { readonly type: 'room-regained'; readonly channelId: string }
  /** `people`: who was chosen to come along; null: whoever was in the former room. */
  | { readonly type: 'room-requested'; readonly former: string; readonly people: readonly PersonId[] | null }
  | ({ readonly type: 'room-replaced' } & ReplacedRoom)
  | {
      readonly type: 'role-assigned';
      readonly role: string;
      readonly person: PersonId;
      /** Who held a single role until now. */
      readonly former: PersonId | null;
      readonly words: { readonly reason: string };
    }
  | { readonly type: 'role-released'; readonly role: string; readonly person: PersonId }
  | {
      readonly type: 'phase-changed';
      readonly from: Phase;
      readonly to: Phase;
      /** The update owed to everyone again after a return from review, or by the phase's own cadence; null: as before. */
      readonly promisedAt: Date | null;
      readonly alsoPromised?: AlsoPromised;
      /** What the playbooks ask for in the phase that begins, and did not ask for before. */
      readonly tasks?: readonly PlaybookTask[];
      /** What its gate asked for before the former phase was left; absent where it was all there. */
      readonly missing?: Missing;
      readonly words: { readonly reason: string };
    }
  | {
      readonly type: 'severity-changed';
      readonly from: string;
      readonly to: string;
      /** Absent: not told, as if it were. */
      readonly raised?: boolean;
      /** The update owed to everyone under the new cadence; null in review. */
      readonly promisedAt: Date | null;
      readonly alsoPromised?: AlsoPromised;
      readonly words: { readonly reason: string };
    }
  | {
      readonly type: 'update-posted';
      readonly audience: string;
      readonly noChange: boolean;
      /** When this update had been promised; null: it was not. */
      readonly dueAt: Date | null;
      /** When the next one is; null: none is promised. */
      readonly promisedAt: Date | null;
      readonly kept?: Kept;
      readonly executive?: Executive;
      /** Who wrote it, where whoever sent it approved the draft of another. */
      readonly author?: PersonId;
      /** The entry that drafted it. */
      readonly draft?: number;
      readonly words: { readonly known: string; readonly doing: string; readonly need: string };
    }
  | UpdateCorrected
  | DraftEvent
  | QuestionEvent
  | ReminderEvent
  | {
      readonly type: 'noted';
      /** As was said, else the message's own time, or the time of the command. */
      readonly happenedAt: Date;
      readonly message: NotedMessage | null;
      readonly words: { readonly text: string };
    }
  | CallSet
  | FactEvent
  | TrialRemoved
  | MadePrivate
  | TaskEvent
  | CirclesEvent
  | FollowingEvent
  | PresenceEvent
  | HandoverEvent
  | WatchEvent
  | EndingEvent;

export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;

/** An entry of the timeline: what happened, who did it ('muster' for Muster itself), when. Never edited. */
export interface TimelineEntry {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly at: Date;
  readonly by: PersonId | 'muster';
  readonly event: Event;
}

/** 'INC-7'; of a trial 'TEST-1'. */
export function reference({ number }: Pick<Incident, 'number'>): string {
  return number < 0 ? `TEST-${-number}` : `INC-${number}`;
}

/** 'INC-7 amber-falcon', which may be said anywhere. */
export function codeNameOf(incident: Pick<Incident, 'number' | 'codeName'>): string {
  return `${reference(incident)} ${incident.codeName}`;
}

export function holdersOf(incident: Incident, role: string): readonly PersonId[] {
  return incident.roles[role] ?? [];
}
