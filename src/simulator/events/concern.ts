import { z } from 'zod';
import type { Concern } from '../delivery/attempts.ts';

const inChannel = z.object({ channel: z.string(), ts: z.string().nullable().default(null) });
const aboutItem = z.object({ item: inChannel });
const named = z.object({ type: z.string(), user: z.string().nullable().default(null) });

/** What an event is about: the message it tells of, as far as there is one. */
export function eventConcern(event: Record<string, unknown>): Concern {
  const { type: name, user } = named.parse(event);
  const item = aboutItem.safeParse(event);
  const channel = inChannel.safeParse(event);
  const place = item.success ? item.data.item : channel.success ? channel.data : null;
  return { what: 'event', name, person: user, place, view: null };
}
