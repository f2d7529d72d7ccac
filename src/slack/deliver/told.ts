import { maskAll } from '../../review/mask-secrets.ts';
import type { NewsEvent } from '../cards/room-news.ts';
import { withoutHiddenOriginal } from '../hidden-original.ts';
import type { Errand } from './errand.ts';

/** An event as a channel may hear of it: Muster repeats no secret, and names no private original. */
export async function told<T extends NewsEvent>(
  { coordination, team }: Pick<Errand, 'coordination' | 'team'>,
  event: T,
): Promise<T> {
  const masked = await withoutSecrets(event);
  if (masked.type !== 'closed') return masked;
  const { duplicateOf } = await withoutHiddenOriginal(coordination, team.id, masked);
  return { ...masked, duplicateOf };
}

/** What people typed, without the secrets in it. */
export async function withoutSecrets<T extends { readonly words: object }>(event: T): Promise<T> {
  const names = Object.keys(event.words);
  const { texts } = await maskAll(Object.values<string>({ ...event.words }));
  return { ...event, words: Object.fromEntries(names.map((name, index) => [name, texts[index]])) } as T;
}
