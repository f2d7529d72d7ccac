import { maskAll } from '../../review/mask-secrets.ts';
import type { NewsEvent } from '../cards/room-news.ts';
import { withoutHiddenOriginal } from '../hidden-original.ts';
import type { Errand } from './errand.ts';

/** An event as a channel may hear of it: Muster repeats no secret, and names no private original. */
export async function told({ coordination, team }: Errand, event: NewsEvent): Promise<NewsEvent> {
  const masked = await withoutSecrets(event);
  return masked.type === 'closed' ? withoutHiddenOriginal(coordination, team.id, masked) : masked;
}

async function withoutSecrets(event: NewsEvent): Promise<NewsEvent> {
  const names = Object.keys(event.words);
  const { texts } = await maskAll(Object.values(event.words));
  return { ...event, words: Object.fromEntries(names.map((name, index) => [name, texts[index]])) } as NewsEvent;
}
