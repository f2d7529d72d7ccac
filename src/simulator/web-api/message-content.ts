import { z } from 'zod';
import { checkedBlocks } from '../blocks/check.ts';
import type { Json } from '../blocks/ids.ts';
import { SlackError } from '../slack-error.ts';
import type { Workspace } from '../state/workspace.ts';
import { asPosted } from '../text/posted.ts';
import { optional } from './arguments.ts';

export const contentArgs = {
  text: optional.text,
  blocks: optional.json,
  attachments: optional.json,
  markdown_text: optional.text,
  metadata: optional.json,
  as_user: optional.flag,
};

interface Content {
  text: string;
  blocks: Json[];
  attachments: Json[];
}

const ATTACHMENTS = 100;
const attachmentList = z.array(z.record(z.string(), z.unknown()));

/** What a message says, checked against Slack's limits; a message has to say something. */
export function contentOf(workspace: Workspace, args: z.infer<z.ZodObject<typeof contentArgs>>): Content {
  const { text = '', markdown_text: markdown } = args;
  if (args.as_user) throw new SlackError('as_user_not_supported');
  if (markdown !== undefined) {
    if (text || args.blocks) throw new SlackError('markdown_text_conflict');
    if (markdown.length > 12_000) throw new SlackError('msg_too_long');
    return {
      text: asPosted(markdown),
      blocks: checkedBlocks(workspace, [{ type: 'markdown', text: markdown }]),
      attachments: [],
    };
  }
  const blocks = args.blocks === undefined || args.blocks === '' ? [] : checkedBlocks(workspace, args.blocks);
  const attachments = args.attachments === undefined ? [] : attachmentsOf(args.attachments);
  if (text.trim() === '' && blocks.length === 0 && attachments.length === 0) throw new SlackError('no_text');
  return { text: asPosted(text.slice(0, 40_000)), blocks, attachments };
}

function attachmentsOf(given: unknown): Json[] {
  const parsed = attachmentList.safeParse(given);
  if (!parsed.success) throw new SlackError('invalid_attachments');
  if (parsed.data.length > ATTACHMENTS) throw new SlackError('too_many_attachments');
  return parsed.data;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);
const metadataShape = z.strictObject({
  event_type: z.string().regex(/^[A-Za-z0-9_-]+$/),
  event_payload: z.record(z.string(), z.union([scalar, flat, z.array(flat)])),
});
type Metadata = z.infer<typeof metadataShape>;

export function metadataOf(given: unknown): Metadata | null {
  if (given === undefined || given === '') return null;
  if (typeof given !== 'object' || given === null) throw new SlackError('invalid_metadata_format');
  const parsed = metadataShape.safeParse(given);
  if (!parsed.success) throw new SlackError('invalid_metadata_schema');
  if (JSON.stringify(given).length > 8_192) throw new SlackError('metadata_too_large');
  return parsed.data;
}
