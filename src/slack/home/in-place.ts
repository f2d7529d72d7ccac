import type { KnownBlock } from '@slack/web-api';

/** The same block in every edition of the tab: a click on the one before is still a click on something that is there. */
export function inPlace<Block extends KnownBlock>(id: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, block_id: id }));
}
