import type { TextObject } from '../text/text-object.ts';
import type { BlockElement, ImageElement } from './element.ts';
import type { RichTextPart } from './rich-text-part.ts';

interface Named {
  block_id: string;
}

export interface SectionBlock extends Named {
  type: 'section';
  text?: TextObject;
  fields?: TextObject[];
  accessory?: BlockElement | ImageElement;
}

export interface InputBlock extends Named {
  type: 'input';
  label: TextObject;
  element: BlockElement;
  hint?: TextObject;
  optional?: boolean;
  dispatch_action?: boolean;
}

export interface ImageBlock extends Named {
  type: 'image';
  image_url?: string;
  alt_text: string;
  title?: TextObject;
}

export type Block =
  | SectionBlock
  | InputBlock
  | ImageBlock
  | (Named & { type: 'header'; text: TextObject })
  | (Named & { type: 'context'; elements: (TextObject | ImageElement)[] })
  | (Named & { type: 'actions'; elements: BlockElement[] })
  | (Named & { type: 'divider' })
  | (Named & { type: 'markdown'; text: string })
  | (Named & { type: 'rich_text'; elements: RichTextPart[] })
  | (Named & { type: 'table'; rows: TableCell[][]; column_settings?: (ColumnSetting | null)[] });

export type TableCell = { type: 'raw_text'; text: string } | { type: 'rich_text'; elements: RichTextPart[] };
export interface ColumnSetting {
  align?: 'left' | 'center' | 'right';
}

/** A block this screen can draw, or the name of one it cannot. */
export type KnownBlock = Block | (Named & { type: 'unknown'; named: string });

const TYPES = [
  'section',
  'input',
  'image',
  'header',
  'context',
  'actions',
  'divider',
  'markdown',
  'rich_text',
  'table',
];

/** Slack gives every block an id; one that has none is known by its position. */
export function blocksOf(blocks: unknown[]): KnownBlock[] {
  return blocks.map((value, at) => {
    const block = typeof value === 'object' && value !== null ? { block_id: `block-${at}`, ...value } : null;
    if (isBlock(block)) return block;
    const named = block && 'type' in block ? String(block.type) : String(value);
    return { type: 'unknown', block_id: `block-${at}`, named };
  });
}

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  TYPES.includes(value.type);
