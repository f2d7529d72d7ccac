import { z } from 'zod';
import type { RoomFile } from '../review/record.ts';
import { blocksMarkup } from './blocks-markup.ts';
import { effectEvent } from './effect-event.ts';

/** A message as Slack keeps it, as far as a record needs it. */
export interface SlackMessage {
  readonly ts: string;
  /** The message it answers; null outside threads and for a thread's first message. */
  readonly threadTs: string | null;
  readonly startsThread: boolean;
  /** A person's or a bot user's id; null where Slack names none. */
  readonly userId: string | null;
  /** The name it was posted under, when it says one. */
  readonly name: string | null;
  /** Slack's own markup. */
  readonly markup: string;
  readonly files: readonly RoomFile[];
  readonly edited: boolean;
  /** Slack's own, that someone joined for example; nobody wrote it. */
  readonly remark: boolean;
  /** Deleted, and left standing for the answers it had. */
  readonly tombstone: boolean;
  /** Of the effect that posted it, where one of Muster's did. */
  readonly effectKey: string | null;
}

/** Odd fields are left out rather than losing the message. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const file = z.object({
  name: lenient(z.string()),
  title: lenient(z.string()),
  mode: lenient(z.string()),
  permalink: lenient(z.string()),
  url_private: lenient(z.string()),
});

const attachment = z.object({
  pretext: lenient(z.string()),
  title: lenient(z.string()),
  text: lenient(z.string()),
  fallback: lenient(z.string()),
  blocks: lenient(z.array(z.unknown())),
});

const slackMessage = z.object({
  ts: z.string().regex(/^\d+\.\d+$/),
  subtype: lenient(z.string()),
  thread_ts: lenient(z.string()),
  reply_count: lenient(z.number()),
  user: lenient(z.string()),
  bot_id: lenient(z.string()),
  username: lenient(z.string()),
  bot_profile: lenient(z.object({ name: z.string() })),
  user_profile: lenient(z.object({ display_name: lenient(z.string()), real_name: lenient(z.string()) })),
  text: lenient(z.string()),
  blocks: lenient(z.array(z.unknown())),
  attachments: lenient(z.array(attachment)),
  files: lenient(z.array(file)),
  edited: lenient(z.object({})),
  metadata: lenient(z.object({ event_type: z.literal(effectEvent), event_payload: z.object({ key: z.string() }) })),
});

type Raw = z.infer<typeof slackMessage>;

const remarks = /^(?:channel|group)_|^(?:un)?pinned_item$|^bot_(?:add|remove)$/;

/** null: not a message that has a time. */
export function historyMessage(from: unknown): SlackMessage | null {
  const parsed = slackMessage.safeParse(from);
  if (!parsed.success) return null;
  const raw = parsed.data;
  const answers = raw.thread_ts !== undefined && raw.thread_ts !== raw.ts;
  return {
    ts: raw.ts,
    threadTs: answers ? (raw.thread_ts ?? null) : null,
    startsThread: !answers && (raw.reply_count ?? 0) > 0,
    userId: raw.user ?? null,
    name: nameIn(raw),
    markup: markupOf(raw),
    files: (raw.files ?? []).map(fileOf),
    edited: raw.edited !== undefined,
    remark: remarks.test(raw.subtype ?? ''),
    tombstone: raw.subtype === 'tombstone',
    effectKey: raw.metadata?.event_payload.key ?? null,
  };
}

function nameIn({ username, bot_profile, user_profile, bot_id }: Raw): string | null {
  return username || bot_profile?.name || user_profile?.display_name || user_profile?.real_name || bot_id || null;
}

/** A person's blocks repeat their text; what a bot says stands often in its blocks or attachments alone. */
function markupOf({ text = '', blocks = [], attachments = [], bot_id }: Raw): string {
  const inBlocks = bot_id || !text ? blocksMarkup(blocks) : '';
  const own = inBlocks.length > text.length ? inBlocks : text;
  return [own, ...attachments.map(attached)].filter(Boolean).join('\n');
}

function attached({ pretext, title, text, fallback, blocks = [] }: z.infer<typeof attachment>): string {
  return [pretext, title, text, blocksMarkup(blocks)].filter(Boolean).join('\n') || (fallback ?? '');
}

function fileOf({ name, title, mode, permalink, url_private }: z.infer<typeof file>): RoomFile {
  const gone = mode === 'tombstone' ? 'a deleted file' : 'a file';
  return { name: name || title || gone, url: permalink ?? url_private ?? '' };
}
