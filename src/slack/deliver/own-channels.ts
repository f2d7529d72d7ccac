import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

const channel = z.object({
  id: z.string(),
  name: z.string(),
  creator: z.string().optional(),
  /** Seconds. */
  created: z.number().optional(),
  is_private: z.boolean().default(false),
  is_archived: z.boolean().default(false),
});

export type OwnChannel = z.infer<typeof channel>;

/** A channel by its name, or the first of several, among those Muster is in; Slack has no look-up by name, and listing a workspace is rude. */
export async function ownChannel(web: WebClient, ...names: readonly string[]): Promise<OwnChannel | null> {
  let cursor: string | undefined;
  do {
    const page = await web.users.conversations({
      types: 'public_channel,private_channel',
      exclude_archived: false,
      limit: 999,
      ...(cursor ? { cursor } : {}),
    });
    const found = page.channels?.find((each) => names.includes(each.name ?? ''));
    if (found) return channel.parse(found);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return null;
}
