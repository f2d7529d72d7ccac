import type { Lateness } from '../protocol.ts';
import type { ChannelRecord, MessageRecord, PersonRecord, ViewRecord } from './records.ts';

/** What happened in the workspace; screens and the app's event subscriptions live on it. */
export type Occurrence =
  | { type: 'message-posted'; message: MessageRecord }
  /** `edited`: its content changed; otherwise only what surrounds it (reactions, pin, replies). */
  | { type: 'message-changed'; message: MessageRecord; before: MessageRecord; edited: boolean }
  | { type: 'message-deleted'; message: MessageRecord }
  | { type: 'ephemeral-posted'; person: string; message: MessageRecord }
  | { type: 'ephemeral-changed'; person: string; message: MessageRecord }
  | { type: 'ephemeral-deleted'; person: string; message: MessageRecord }
  | { type: 'reaction-added' | 'reaction-removed'; message: MessageRecord; person: string; name: string }
  | { type: 'pin-added' | 'pin-removed'; message: MessageRecord; person: string }
  | { type: 'channel-created'; channel: ChannelRecord }
  | { type: 'channel-changed'; channel: ChannelRecord; before: ChannelRecord; person: string }
  | { type: 'channel-deleted'; channel: ChannelRecord; person: string }
  | { type: 'member-joined'; channel: ChannelRecord; person: string; inviter: string | null }
  | { type: 'member-left'; channel: ChannelRecord; person: string }
  | { type: 'bookmarks-changed'; channel: string }
  | { type: 'file-deleted'; file: string; channels: string[] }
  | { type: 'file-shared'; file: string; channel: string; person: string; ts: string }
  | { type: 'read'; person: string; channel: string }
  | { type: 'view-opened' | 'view-updated' | 'view-closed'; view: ViewRecord }
  | { type: 'home-published'; view: ViewRecord }
  | { type: 'home-opened'; person: string; channel: string; tab: 'home' | 'messages' }
  | { type: 'lateness'; lateness: Lateness }
  | { type: 'person-changed'; person: PersonRecord; what: 'away' | 'do-not-disturb' | 'hired' | 'deactivated' }
  | { type: 'faults-changed' }
  | { type: 'app-changed' };

export interface Occurrences {
  announce(occurrence: Occurrence): void;
  listen(listener: (occurrence: Occurrence) => void): void;
}

export function occurrences(): Occurrences {
  const listeners: ((occurrence: Occurrence) => void)[] = [];
  return {
    announce(occurrence) {
      for (const listener of listeners) listener(occurrence);
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
