import { inputFault } from '../../input-faults.ts';
import type { KnownBlock } from './block.ts';
import { type Chosen, shownValue } from './chosen.ts';

/** What Slack's own client refuses before the app hears of a submission, by block_id. */
export function incomplete(blocks: KnownBlock[], chosen: Chosen): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const value = shownValue(chosen, block.block_id, block.element);
    const error = inputFault({ ...block.element }, value, block.optional === true);
    if (error) errors[block.block_id] = error;
  }
  return errors;
}
