import type { InputBlock, KnownBlock, PlainTextElement, PlainTextOption } from '@slack/web-api';
import { shorten } from '../shorten.ts';

/** One thing to enter. `name` is the block's id, and the key under which what was entered comes back. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Fields are needed unless they say that they are optional. */
  readonly optional?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

interface Choosing extends Field {
  readonly choices: readonly Choice[];
  readonly chosen?: string | undefined;
}

const actionId = 'entered';
const longest = { option: 75, hint: 150, text: 3_000, section: 3_000 } as const;
const mostOptions = 100;

export function textField(
  field: Field & {
    readonly initial?: string;
    readonly placeholder?: string;
    readonly lines?: 'one' | 'many';
    readonly limit: number;
  },
): InputBlock {
  const limit = Math.min(field.limit, longest.text);
  return input(field, {
    type: 'plain_text_input',
    action_id: actionId,
    multiline: field.lines === 'many',
    max_length: limit,
    ...(field.initial ? { initial_value: shorten(field.initial, limit) } : {}),
    ...(field.placeholder ? { placeholder: plain(shorten(field.placeholder, longest.hint)) } : {}),
  });
}

export function selectField(field: Choosing): InputBlock {
  return input(field, { type: 'static_select', action_id: actionId, ...optionsOf(field, mostOptions) });
}

export function radioField(field: Choosing): InputBlock {
  return input(field, { type: 'radio_buttons', action_id: actionId, ...optionsOf(field, 10) });
}

/** A single box to tick. */
export function tickField(field: Field & { readonly choice: Choice }): InputBlock {
  return input(field, { type: 'checkboxes', action_id: actionId, options: [optionOf(field.choice)] });
}

export function personField(field: Field & { readonly initial?: string | null }): InputBlock {
  const initial = field.initial ? { initial_user: field.initial } : {};
  return input(field, { type: 'users_select', action_id: actionId, ...initial });
}

/** More names than anybody chooses at once. */
export const mostNamed = 50;

export function peopleField(field: Field & { readonly most: number; readonly chosen?: readonly string[] }): InputBlock {
  const { most, chosen = [] } = field;
  const initial = chosen.length > 0 ? { initial_users: [...chosen] } : {};
  return input(field, { type: 'multi_users_select', action_id: actionId, max_selected_items: most, ...initial });
}

/** Ten digits are what Slack takes: September 2001. */
const earliestShown = 1_000_000_000;

export function momentField(field: Field & { readonly initial?: Date | null | undefined }): InputBlock {
  const seconds = Math.floor((field.initial?.getTime() ?? 0) / 1_000);
  const initial = seconds >= earliestShown ? { initial_date_time: seconds } : {};
  return input(field, { type: 'datetimepicker', action_id: actionId, ...initial });
}

/** Words between the fields; `mrkdwn` is escaped already. */
export function remark(mrkdwn: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: shorten(mrkdwn, longest.section) } };
}

function input({ name, label, hint, optional = false }: Field, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    optional,
    element,
    ...(hint ? { hint: plain(hint) } : {}),
  };
}

function optionsOf({ choices, chosen }: Choosing, most: number) {
  const options = choices.slice(0, most).map(optionOf);
  const initial = options.find((option) => option.value === chosen);
  return initial ? { options, initial_option: initial } : { options };
}

function optionOf({ value, label, description }: Choice): PlainTextOption {
  return {
    text: plain(shorten(label, longest.option)),
    value,
    ...(description ? { description: plain(shorten(description, longest.option)) } : {}),
  };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: true };
}
