import type { WebClient } from '@slack/web-api';

export async function membersOf(web: WebClient, channel: string): Promise<ReadonlySet<string>> {
  const members = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await web.conversations.members({ channel, limit: 1_000, ...(cursor ? { cursor } : {}) });
    for (const id of page.members ?? []) members.add(id);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return members;
}
