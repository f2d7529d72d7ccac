import { TryAgain } from '../../incident/effect.ts';
import type { EventOf, TimelineEntry } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import { nextPromise } from '../../incident/promise.ts';
import { nextAfter } from '../../plan/calendar.ts';
import { briefedNews } from '../cards/briefing-note.ts';
import { draftCard } from '../cards/draft-card.ts';
import type { Message } from '../cards/message.ts';
import { roomNews } from '../cards/room-news.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { sayAndKeep } from './say.ts';
import { told } from './told.ts';

const roomMs = 2_000;

export type DraftEntry = TimelineEntry & { readonly event: EventOf<'update-drafted'> };

/** Shows an update that waits for approval to whoever may give it, if it waits still. */
export async function offerDraft(errand: Errand, { draft: number }: EffectOf<'offer-draft'>): Promise<void> {
  const { incident, plan } = errand;
  if (!incident.roomId) throw new TryAgain(roomMs, 'the room is not open yet');
  const draft = incident.drafts.find((each) => each.draft === number);
  const entry = await entryOf(errand, number);
  if (!draft || entry.event.type !== 'update-drafted') return;
  const reading = await readingOf(errand, { ...entry, event: entry.event });
  const card = draftCard(incident, plan, draft, reading);
  await sayAndKeep(errand, `draft/${number}`, { channelId: incident.roomId }, card);
}

/** As its readers would see it now. */
export async function readingOf(errand: Errand, { event: drafted, by }: DraftEntry): Promise<Message> {
  const { incident, plan, now } = errand;
  const { audience, nextAt, executive, words } = drafted;
  const promisedAt = nextAt ?? nextPromise(audience, now(), incident, { plan, nextAfter });
  const glance = executive ? { executive } : {};
  const posted = {
    type: 'update-posted',
    audience,
    noChange: false,
    dueAt: null,
    promisedAt,
    ...glance,
    words,
  } as const;
  const event = await told(errand, posted);
  return audience === everyone ? roomNews({ event, by, incident, plan }) : briefedNews(incident, event, by);
}
