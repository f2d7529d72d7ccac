import { elementsOf, type Json } from '../blocks/ids.ts';
import { isExternal, optionsOf } from '../blocks/options.ts';
import type { Workspace } from '../state/workspace.ts';
import { CONNECTION_TROUBLE, Trouble } from './trouble.ts';

/** What a person may bring to each kind of element; everything else comes from what the app sent. */
const CHOICES: Record<string, string> = {
  static_select: 'selected_option',
  radio_buttons: 'selected_option',
  overflow: 'selected_option',
  multi_static_select: 'selected_options',
  checkboxes: 'selected_options',
  external_select: 'selected_option',
  multi_external_select: 'selected_options',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
};

const PRESETS = ['placeholder', 'initial_option', 'initial_user', 'initial_conversation', 'initial_channel'];

/** The action as the app gets it, of an element that really stands in these blocks. */
export function usedElement(workspace: Workspace, blocks: readonly Json[], used: Json): Json {
  const block = blocks.find((one) => one.block_id === used.block_id);
  const element = block && elementsOf(block).find((one) => one.action_id === used.action_id);
  if (!block || !element) throw new Trouble(CONNECTION_TROUBLE);
  const field = CHOICES[String(element.type)];
  const common = {
    type: element.type,
    block_id: block.block_id,
    action_id: element.action_id,
    action_ts: workspace.clock.nextTs(),
  };
  if (element.type === 'button') return { ...common, ...picked(element, ['text', 'value', 'style', 'url', 'confirm']) };
  if (!field) throw new Trouble(CONNECTION_TROUBLE);
  return {
    ...common,
    ...picked(element, [...PRESETS, 'confirm']),
    [field]: chosen(offered(workspace, element), used[field]),
  };
}

/** All that the element offers, or what the app answered when it was asked for options. */
function offered({ suggestions }: Workspace, element: Json): Json[] {
  return isExternal(element) ? suggestions.of(String(element.action_id)) : optionsOf(element);
}

function chosen(offered: readonly Json[], value: unknown): unknown {
  if (offered.length === 0 || value === null || value === undefined) return value ?? null;
  const known = (option: unknown): Json => {
    const found = offered.find((one) => isOption(option) && one.value === option.value);
    if (!found) throw new Trouble(CONNECTION_TROUBLE);
    return found;
  };
  return Array.isArray(value) ? value.map(known) : known(value);
}

const isOption = (value: unknown): value is { value: unknown } =>
  typeof value === 'object' && value !== null && 'value' in value;

const picked = (from: Json, keys: readonly string[]): Json =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
