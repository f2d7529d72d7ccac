import type { Calling } from './circles.ts';
import type { PersonId } from './incident.ts';
import type { ResponsePhase } from './phase.ts';

/** What the world must be told. Facts and ids only: each destination finds its own words from the timeline. */
export type Effect =
  | { readonly type: 'open-room' }
  | { readonly type: 'invite'; readonly people: readonly PersonId[] }
  /** Invites whom the plan calls for a severity or a type. */
  | ({ readonly type: 'call-in'; readonly entry?: number | undefined } & Calling)
  | { readonly type: 'refresh-card' }
  /** Posts the board of the scope if there is none, edits it otherwise. */
  | { readonly type: 'refresh-scope' }
  /** The other side of a link is told of it. */
  | { readonly type: 'mirror-link'; readonly entry: number }
  /** Public incidents it is linked with name it no more. */
  | { readonly type: 'hide-from-linked' }
  /** Topic and purpose of the room. */
  | { readonly type: 'describe-room' }
  /** Posts the announcement card if there is none, edits it otherwise. */
  | { readonly type: 'refresh-announcement' }
  /** In the announcement's thread. */
  | { readonly type: 'tell-announcement'; readonly entry: number }
  | ({ readonly type: 'tell-room'; readonly entry: number } & Aside)
  | { readonly type: 'tell-person'; readonly person: PersonId; readonly entry: number; readonly about: PersonalMatter }
  /** An effect was given up; `reason` carries nothing a person typed, and under `key` it can be tried again. */
  | {
      readonly type: 'report-set-aside';
      readonly person: PersonId;
      readonly failed: Effect['type'];
      readonly key: string;
      readonly reason: string;
    }
  /** Whoever declared learns when the room is expected: `opensAt` is an ISO time, null when there will be none. */
  | { readonly type: 'tell-wait'; readonly person: PersonId; readonly opensAt: string | null }
  /** A corrected update is edited everywhere it stands. */
  | { readonly type: 'revise-update'; readonly update: number }
  /** Asks whoever approves an update, in the room. */
  | { readonly type: 'offer-draft'; readonly draft: number }
  /** What became of a draft is written into it. */
  | { readonly type: 'settle-draft'; readonly draft: number; readonly entry: number }
  /** A question about an update, in the update's thread in the room. */
  | { readonly type: 'put-question'; readonly question: number }
  /** The answer, to whoever asked; the question in the room shows it too. */
  | { readonly type: 'pass-on-answer'; readonly question: number; readonly entry: number }
  /** null: the room. */
  | { readonly type: 'remind'; readonly person: PersonId | null; readonly entry: number }
  /** Reminds whom a step of the plan names by address or group. */
  | { readonly type: 'remind-named'; readonly entry: number }
  /** What the entry made of the promise to an audience is written into the reminders of it. */
  | { readonly type: 'settle-reminder'; readonly entry: number; readonly audience: string }
  /** The board of a phase's tasks. */
  | { readonly type: 'refresh-tasks'; readonly phase: ResponsePhase }
  | ({ readonly type: 'remind-of-tasks'; readonly person: PersonId | null; readonly entry: number } & Aside)
  /** What became of the tasks is written into the reminder that `entry` sent. */
  | { readonly type: 'settle-task-reminder'; readonly entry: number }
  /** What a newcomer reads, only they. */
  | { readonly type: 'welcome'; readonly people: readonly PersonId[]; readonly entry: number }
  | { readonly type: 'remove-from-room'; readonly people: readonly PersonId[]; readonly entry: number }
  /** Someone came into a private room who does not belong there; `person` is who is told. */
  | { readonly type: 'warn-of-entrant'; readonly person: PersonId; readonly entry: number }
  /** Briefs whom the plan has briefed for the severity and the type. */
  | { readonly type: 'brief-called' }
  | { readonly type: 'tell-briefed'; readonly person: PersonId; readonly entry: number }
  /** Has those follow whom the plan names for the severity and the type. */
  | { readonly type: 'follow-called' }
  /** `asked`: they asked for this update, whether they follow or not. */
  | { readonly type: 'tell-follower'; readonly person: PersonId; readonly entry: number; readonly asked?: true }
  /** The published review, for one of the briefed. */
  | { readonly type: 'share-review'; readonly person: PersonId }
  /** The call's link stands above the room while there is a call. */
  | { readonly type: 'refresh-bookmark' }
  /** Asks who was offered a role, else the room; a handover goes by the entry that offered it. */
  | ({ readonly type: 'offer-handover'; readonly offer: number } & Aside)
  /** Tells that nobody accepted in time. */
  | ({ readonly type: 'escalate-handover'; readonly entry: number } & Aside)
  /** What the entry made of a handover is written into the messages that asked for it. */
  | { readonly type: 'settle-handover'; readonly offer: number; readonly entry: number }
  /** What the entry made of the question whether to hand over is written into it; `nudge` is the entry that asked. */
  | { readonly type: 'settle-nudge'; readonly person: PersonId; readonly nudge: number; readonly entry: number }
  /** Tells of what stands for longer than it should. */
  | ({ readonly type: 'call-attention'; readonly person: PersonId | null; readonly entry: number } & Aside)
  /** What of it ended is written into the message that the entry `call` sent. */
  | { readonly type: 'settle-attention'; readonly call: number }
  | { readonly type: 'acknowledge-note'; readonly channelId: string; readonly ts: string }
  | { readonly type: 'compose-review' }
  /** A draft's card and files are posted anew; what became of the draft is written into its card. */
  | { readonly type: 'refresh-review'; readonly entry: number }
  | { readonly type: 'archive-room' }
  | { readonly type: 'remove-trial' }
  /** Takes the news of an incident that became private out of the announcement's thread. */
  | { readonly type: 'empty-announcement' }
  /** Brings the card up to date, posts it anew if it is gone, and pins it. */
  | { readonly type: 'mend-card' }
  /** Tells the room that its card comes back `until` (epoch milliseconds), and not at once. */
  | { readonly type: 'tell-mending'; readonly until: number }
  /** Tells the commander, else whoever else may hear it, that the room is lost or exposed. */
  | { readonly type: 'report-room'; readonly entry: number }
  /** Opens another room, which the entry asked for. */
  | { readonly type: 'replace-room'; readonly entry: number }
  /** Says in the room that was replaced that it was. */
  | { readonly type: 'tell-former-room'; readonly channelId: string };

/** What the room hears in the card’s thread, where it interrupts nobody. */
export interface Aside {
  readonly aside?: true | undefined;
}

/** Effects that can be carried out as a message of its own in the room. */
export function isSaidAloud(effect: Effect): effect is Effect & Aside {
  return ['tell-room', 'offer-handover', 'escalate-handover', 'remind-of-tasks', 'call-attention'].includes(
    effect.type,
  );
}

/** Effects that show an incident as it is when they are carried out, and so do what those like them behind them were to do. */
export const showing = [
  'refresh-card',
  'refresh-announcement',
  'refresh-tasks',
  'refresh-scope',
] as const satisfies readonly Effect['type'][];

/** Why a person is written to. */
export type PersonalMatter =
  | 'declaration'
  | 'duties'
  | 'relieved'
  | 'task'
  | 'leaving'
  | 'left-tasks'
  | 'new-room'
  | 'declined'
  | 'sent-back'
  | 'command'
  | 'limit';

export type EffectType = Effect['type'];

/** An effect with the place it is written to and the key under which it is done once. */
export interface Enqueued {
  readonly effect: Effect;
  /** Order is kept within a lane and nowhere else: 'room/<incident>', 'person/U1', 'announcements'. */
  readonly lane: string;
  /** Stable: the same decision gives the same key. */
  readonly key: string;
  /** Those behind it in its lane make no sense without it, so it keeps them waiting even when set aside. */
  readonly essential: boolean;
  /** 0 for the plan's most serious severity: where there are too few hands or turns, the lower goes first. */
  readonly rank: number;
  /** A step that one effect at a time may be at, over all incidents of a workspace; null: it waits for no turn. */
  readonly turn: string | null;
}

/** An effect on its way to a destination. */
export interface Delivery {
  readonly effect: Effect;
  readonly incidentId: string;
  readonly teamId: string;
  readonly key: string;
  readonly enqueuedAt: Date;
  /** From 1; above 1, an earlier attempt may have been carried out and its answer lost. */
  readonly attempt: number;
  /** Aborted when the lease is lost or the process stops. */
  readonly signal: AbortSignal;
  /** Performs a step once over all attempts; its JSON result is remembered before the next step begins. */
  once<T>(step: string, perform: () => Promise<T>): Promise<T>;
}

/** Where effects go. Resolves when the world has been told; throws TryAgain or CannotDeliver, anything else is tried again with backoff. */
export interface Destination {
  deliver(delivery: Delivery): Promise<void>;
}

/** Not now; the attempt is not counted. The message says why, and carries nothing a person typed. */
export class TryAgain extends Error {
  override name = 'TryAgain';
  readonly afterMs: number;

  constructor(afterMs: number, why: string) {
    super(why);
    this.afterMs = afterMs;
  }
}

/** Not now, and nobody else who waits for the same turn either. */
export class TurnDelayed extends TryAgain {
  /** How long each of those who wait will then take, in milliseconds. */
  readonly eachMs: number;

  constructor(afterMs: number, eachMs: number, why: string) {
    super(afterMs, why);
    this.eachMs = eachMs;
  }
}

/** Not before somebody acts: neither it nor what is behind it is lost meanwhile. The message is a reason in words. */
export class Held extends TryAgain {
  override name = 'Held';
}

/** Never: the effect is set aside at once. The message is a reason in words that carries nothing a person typed. */
export class CannotDeliver extends Error {
  override name = 'CannotDeliver';
}
