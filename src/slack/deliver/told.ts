import type { NewsEvent } from '../cards/room-news.ts';
import { withoutHiddenOriginal } from '../hidden-original.ts';
import type { Errand } from './errand.ts';

/** An event as a channel may hear of it. */
export async function told({ coordination, team }: Errand, event: NewsEvent): Promise<NewsEvent> {
  return event.type === 'closed' ? withoutHiddenOriginal(coordination, team.id, event) : event;
}
