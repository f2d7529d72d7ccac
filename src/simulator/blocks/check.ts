import type { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import type { Workspace } from '../state/workspace.ts';
import { messageBlocks } from './block.ts';
import { complaints } from './complaints.ts';
import { elementsOf, type Json, withIds } from './ids.ts';
import { optionComplaints } from './options.ts';
import { presetComplaints } from './presets.ts';
import { homeView, modalView, view } from './view.ts';

/** Slack counts all text of a message's blocks together; documented nowhere, seen by many. */
const MESSAGE_TEXT = 12_000;
const VIEW_BYTES = 250_000;

/** A message's blocks with every id filled in; throws as Slack does. */
export function checkedBlocks(workspace: Workspace, given: unknown): Json[] {
  if (!Array.isArray(given)) throw new SlackError('invalid_blocks_format');
  const wrong = wrongWith(workspace, messageBlocks, given, '/blocks');
  if (wrong.length > 0) {
    throw new SlackError('invalid_blocks', {
      errors: wrong,
      response_metadata: { messages: wrong.map((one) => `[ERROR] ${one}`) },
    });
  }
  if (textLength(given) > MESSAGE_TEXT) throw new SlackError('msg_blocks_too_long');
  return withIds(given);
}

/** A view with every id in its blocks filled in; throws as Slack does. */
export function checkedView(workspace: Workspace, given: unknown, kind?: 'modal' | 'home'): CheckedView {
  if (Buffer.byteLength(JSON.stringify(given) ?? '') > VIEW_BYTES) throw new SlackError('view_too_large');
  const wrong = wrongWith(workspace, kind === 'home' ? homeView : kind === 'modal' ? modalView : view, given, '/view');
  if (wrong.length > 0) {
    throw new SlackError('invalid_arguments', {
      response_metadata: { messages: wrong.map((one) => `[ERROR] ${one}`) },
    });
  }
  const checked = view.parse(given);
  return { ...checked, blocks: withIds(checked.blocks) };
}

/** A modal's content, or a Home tab's, which has no title and no buttons of its own. */
export type CheckedView = Partial<Omit<z.infer<typeof modalView>, 'type' | 'blocks'>> & { blocks: Json[] };

function wrongWith(workspace: Workspace, schema: z.ZodType, given: unknown, root: string): string[] {
  const parsed = schema.safeParse(given, { reportInput: true });
  if (!parsed.success) return complaints(parsed.error, root);
  const blocks = Array.isArray(given) ? given : blocksIn(given);
  const at = Array.isArray(given) ? root : `${root}/blocks`;
  return [...doubled(blocks, at), ...optionComplaints(blocks, at), ...presetComplaints(workspace, blocks, at)];
}

const blocksIn = (given: unknown): Json[] =>
  typeof given === 'object' && given !== null && 'blocks' in given && Array.isArray(given.blocks) ? given.blocks : [];

function doubled(blocks: readonly Json[], root: string): string[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, at) => {
    const again = block.block_id !== undefined && seen.has(block.block_id);
    seen.add(block.block_id);
    const where = `[json-pointer:${root}/${at}/block_id]`;
    return [
      ...(again ? [`\`block_id\` "${block.block_id}" already exists ${where}`] : []),
      ...doubledActions(block, `${root}/${at}`),
    ];
  });
}

function doubledActions(block: Json, root: string): string[] {
  const seen = new Set<unknown>();
  return elementsOf(block).flatMap(({ action_id: id }, at) => {
    const again = id !== undefined && seen.has(id);
    seen.add(id);
    return again ? [`\`action_id\` "${id}" already exists [json-pointer:${root}/elements/${at}/action_id]`] : [];
  });
}

/** The length of every `text` string below, however deep. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}
