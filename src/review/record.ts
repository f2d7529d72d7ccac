import type { Incident, PersonId, TimelineEntry } from '../incident/incident.ts';
import type { Plan } from '../incident/plan.ts';

/** All that a post-incident review is made from. */
export interface IncidentRecord {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly timeline: readonly TimelineEntry[];
  /** The room's whole history, the oldest first, replies behind the message they answer. */
  readonly messages: readonly RoomMessage[];
  /** What could not be read, in words; empty when the history is whole. */
  readonly gaps: readonly string[];
  /** Names of everyone the timeline and the messages mention. */
  readonly names: ReadonlyMap<PersonId, string>;
  readonly roomName: string;
  /** Address of a message in Slack. */
  permalink(channelId: string, ts: string, threadTs: string | null): string;
  readonly composedAt: Date;
}

export interface RoomMessage {
  /** Slack's own `ts`, kept as text. */
  readonly ts: string;
  /** The message it answers; null outside threads and for a thread's first message. */
  readonly threadTs: string | null;
  readonly author: string;
  /** Plain text: mentions are names, escapes are undone. May be empty. */
  readonly text: string;
  readonly files: readonly RoomFile[];
  readonly edited: boolean;
  /** Slack's own, that someone joined for example; nobody wrote it. */
  readonly remark: boolean;
  /** The timeline entry it tells of, by its sequence; null for what is not Muster's. */
  readonly entry: number | null;
}

export interface RoomFile {
  readonly name: string;
  readonly url: string;
}

export interface ComposedReview {
  /** Markdown. */
  readonly review: string;
  /** Markdown: every message of the room. */
  readonly transcript: string;
  /** How many secrets were masked. */
  readonly masked: number;
}
