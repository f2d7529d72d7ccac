import type { Command, Incident, NotedMessage } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { shorten } from '../shorten.ts';

export function noteCommand(text: string, message: NotedMessage | null, happenedAt?: Date | null): Command {
  return { type: 'note', text, message, ...(happenedAt ? { happenedAt } : {}) };
}

/** A message is longer than a note may be at times; the timeline keeps its beginning and its address. */
export function noteOfMessage(text: string, message: NotedMessage, happenedAt?: Date): Command {
  return noteCommand(shorten(text, limits.note), message, happenedAt);
}

/** One message is one entry, whoever adds it and by whichever way. */
export function noteRequest(incident: Incident, { channelId, ts }: Pick<NotedMessage, 'channelId' | 'ts'>): string {
  return `note/${incident.id}/${channelId}/${ts}`;
}
