import { INPUT_VALUES } from '../../input-values.ts';
import type { InputState } from '../../protocol.ts';
import type { KnownBlock } from './block.ts';
import type { BlockElement } from './element.ts';

/** What a person typed or chose, by block_id and action_id; elements left alone are not in it. */
export type Chosen = Record<string, Record<string, unknown>>;

/** The value an element shows: what was chosen, else what the app preset, else nothing. */
export function shownValue(chosen: Chosen, blockId: string, element: BlockElement): unknown {
  const known = INPUT_VALUES[element.type];
  const made = chosen[blockId]?.[element.action_id];
  if (made !== undefined) return made;
  return Object.entries(element).find(([key]) => key === known?.initial)?.[1] ?? known?.none ?? null;
}

/** `{ selected_option: ... }`, `{ value: ... }`: an element's value under its own name. */
export const namedValue = (element: BlockElement, value: unknown): Record<string, unknown> => {
  const field = INPUT_VALUES[element.type]?.field;
  return field ? { [field]: value } : {};
};

/** Slack's `state.values` of everything in these blocks that holds a value. */
export function inputState(blocks: KnownBlock[], chosen: Chosen): InputState {
  const state: InputState = {};
  for (const [blockId, element] of holders(blocks)) {
    const value = shownValue(chosen, blockId, element);
    state[blockId] = { ...state[blockId], [element.action_id]: { type: element.type, ...namedValue(element, value) } };
  }
  return state;
}

function holders(blocks: KnownBlock[]): [string, BlockElement][] {
  const found = blocks.flatMap((block): [string, BlockElement][] => {
    if (block.type === 'input') return [[block.block_id, block.element]];
    if (block.type === 'actions') return block.elements.map((element) => [block.block_id, element]);
    if (block.type === 'section' && block.accessory && block.accessory.type !== 'image')
      return [[block.block_id, block.accessory]];
    return [];
  });
  return found.filter(([, element]) => element.type in INPUT_VALUES);
}
