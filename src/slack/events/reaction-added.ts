import { z } from 'zod';
import { Repeat } from '../../coordination/coordination.ts';
import type { Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { byEphemeral } from '../asking/answer.ts';
import { askerOf } from '../asking/asker.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { logUnsaid, sayFailure } from '../asking/failure.ts';
import type { Asker } from '../edge.ts';
import { insist } from '../insist.ts';
import { fetchMessage } from '../notes/fetch-message.ts';
import { messageWords } from '../notes/message-words.ts';
import { noteOfMessage, noteRequest } from '../notes/note.ts';
import { type Listener, listener } from './listener.ts';

const reacted = z.object({
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.string(), channel: z.string().optional(), ts: z.string().optional() }),
});

type Place = { readonly channel: string; readonly ts: string };

/** The plan's emoji on a message of an incident's room adds it to the timeline. */
export const reactionAdded: Listener = listener({
  name: 'reaction_added',
  event: reacted,
  async run({ user, reaction, item }, edge, eventId) {
    const { channel, ts } = item;
    if (item.type !== 'message' || !channel || !ts || user === edge.team.botUserId) return;
    await addToTimeline(askerOf(edge, user, eventId), reaction, { channel, ts });
  },
});

/** Nobody waits before a screen for it, and a pin that is lost is not set a second time. */
const worthWaitingMs = 90_000;

async function addToTimeline(asker: Asker, reaction: string, place: Place): Promise<void> {
  const incident = await asker.coordination.incidentOfRoom(asker.team.id, place.channel);
  if (!incident) return;
  const { timelineEmoji } = await asker.coordination.planOf(incident);
  if (withoutTone(reaction) !== timelineEmoji) return;
  try {
    await insist(() => note(incident, asker, place), worthWaitingMs);
  } catch (error) {
    if (!(error instanceof Repeat)) await tell(error, asker, place);
  }
}

/** Says nothing to those who may not see the incident: to them the emoji is an emoji. */
async function note(incident: Incident, asker: Asker, place: Place): Promise<void> {
  if (!(await asker.access.maySee(asker.personId, incident))) return;
  const message = await fetchMessage(asker.reading, place);
  if (!message)
    throw new Refusal('not-found', 'That message could not be read any more, so it is not on the timeline.');
  const noted = { channelId: place.channel, ts: place.ts, author: message.userId };
  const words = await messageWords(message, asker.people);
  await coordinateAs(asker, incident, noteOfMessage(words, noted), noteRequest(incident, noted));
}

/** 'pushpin::skin-tone-2' is a pushpin. */
function withoutTone(reaction: string): string {
  return reaction.split('::')[0] ?? reaction;
}

async function tell(error: unknown, asker: Asker, { channel }: Place): Promise<void> {
  const text = sayFailure(error, asker, 'reaction');
  if (!text) return;
  const { answer } = byEphemeral(asker.web, { channel, user: asker.personId });
  await answer({ text }).catch((failed: unknown) => logUnsaid(failed, asker, 'reaction'));
}
