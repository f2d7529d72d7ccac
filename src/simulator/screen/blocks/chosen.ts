import type { InputState } from '../../protocol.ts';
import type { KnownBlock } from './block.ts';
import type { BlockElement } from './element.ts';

/** What a person typed or chose, by block_id and action_id; elements left alone are not in it. */
export type Chosen = Record<string, Record<string, unknown>>;

/** Element type -> where its value stands in Slack's JSON, where its first value comes from, and what nothing looks like. */
const VALUES: Record<string, { field: string; initial: string; none: unknown }> = {
  plain_text_input: { field: 'value', initial: 'initial_value', none: null },
  email_text_input: { field: 'value', initial: 'initial_value', none: null },
  url_text_input: { field: 'value', initial: 'initial_value', none: null },
  number_input: { field: 'value', initial: 'initial_value', none: null },
  static_select: { field: 'selected_option', initial: 'initial_option', none: null },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', none: [] },
  users_select: { field: 'selected_user', initial: 'initial_user', none: null },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', none: [] },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', none: null },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations', none: [] },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', none: null },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', none: [] },
  checkboxes: { field: 'selected_options', initial: 'initial_options', none: [] },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', none: null },
  datepicker: { field: 'selected_date', initial: 'initial_date', none: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', none: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', none: null },
};

/** The value an element shows: what was chosen, else what the app preset, else nothing. */
export function shownValue(chosen: Chosen, blockId: string, element: BlockElement): unknown {
  const known = VALUES[element.type];
  const made = chosen[blockId]?.[element.action_id];
  if (made !== undefined) return made;
  return Object.entries(element).find(([key]) => key === known?.initial)?.[1] ?? known?.none ?? null;
}

/** `{ selected_option: ... }`, `{ value: ... }`: an element's value under its own name. */
export const namedValue = (element: BlockElement, value: unknown): Record<string, unknown> => {
  const field = VALUES[element.type]?.field;
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
  return found.filter(([, element]) => element.type in VALUES);
}
