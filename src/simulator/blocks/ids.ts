import { shortId } from '../state/ids.ts';

export type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gives every block its block_id and every element in it its action_id, where the app gave none. */
export function withIds(blocks: readonly Json[]): Json[] {
  return blocks.map((block) => {
    const known = { ...block, block_id: block.block_id ?? shortId() };
    if (block.type === 'actions') return { ...known, elements: elementsOf(block).map(withActionId) };
    if (block.type === 'section' && isJson(block.accessory) && block.accessory.type !== 'image') {
      return { ...known, accessory: withActionId(block.accessory) };
    }
    if (block.type === 'input' && isJson(block.element)) return { ...known, element: withActionId(block.element) };
    return known;
  });
}

/** The elements of a block that a person can use. */
export function elementsOf(block: Json): Json[] {
  if (block.type === 'actions' && Array.isArray(block.elements)) return block.elements.filter(isJson);
  if (block.type === 'section' && isJson(block.accessory)) return [block.accessory];
  if (block.type === 'input' && isJson(block.element)) return [block.element];
  return [];
}

const withActionId = (element: Json): Json => ({ ...element, action_id: element.action_id ?? shortId() });
