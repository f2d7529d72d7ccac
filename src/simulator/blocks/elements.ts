import { z } from 'zod';
import { element, input, numberInput, plainTextInput } from './text-inputs.ts';
import {
  actionId,
  address,
  confirm,
  formattedOption,
  fromOnePlace,
  imageShape,
  option,
  overflowOption,
  placeholder,
  plainText,
} from './text-objects.ts';

const interactive = { action_id: actionId, confirm };
const focusable = { ...interactive, focus_on_load: z.boolean().optional() };
const many = { max_selected_items: z.number().int().min(1).optional() };

export const image = element('image', imageShape).refine(...fromOnePlace);

const button = element('button', {
  ...interactive,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: address.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

export const optionGroups = z
  .array(z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) }))
  .max(100);
const choices = {
  ...focusable,
  placeholder,
  options: z.array(option).min(1).max(100).optional(),
  option_groups: optionGroups.optional(),
};
const external = { ...focusable, placeholder, min_query_length: z.number().int().min(0).optional() };
const filter = z
  .strictObject({
    include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const conversations = { ...focusable, placeholder, filter, default_to_current_conversation: z.boolean().optional() };
const respond = z.boolean().optional();
const ids = z.array(z.string()).optional();
const fewOptions = z.array(formattedOption).min(1).max(10);

const selects = [
  element('static_select', { ...choices, initial_option: option.optional() }),
  element('external_select', { ...external, initial_option: option.optional() }),
  element('multi_external_select', { ...external, ...many, initial_options: z.array(option).min(1).optional() }),
  element('multi_static_select', { ...choices, ...many, initial_options: z.array(option).min(1).optional() }),
  element('users_select', { ...focusable, placeholder, initial_user: z.string().optional() }),
  element('multi_users_select', { ...focusable, placeholder, ...many, initial_users: ids }),
  element('conversations_select', {
    ...conversations,
    initial_conversation: z.string().optional(),
    response_url_enabled: respond,
  }),
  element('multi_conversations_select', { ...conversations, ...many, initial_conversations: ids }),
  element('channels_select', {
    ...focusable,
    placeholder,
    initial_channel: z.string().optional(),
    response_url_enabled: respond,
  }),
  element('multi_channels_select', { ...focusable, placeholder, ...many, initial_channels: ids }),
  element('checkboxes', { ...focusable, options: fewOptions, initial_options: fewOptions.optional() }),
  element('radio_buttons', { ...focusable, options: fewOptions, initial_option: formattedOption.optional() }),
  element('datepicker', { ...focusable, placeholder, initial_date: z.iso.date().optional() }),
  element('timepicker', {
    ...focusable,
    placeholder,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z
      .string()
      .refine(isTimeZone, { params: { slack: 'must be a valid time zone' } })
      .optional(),
  }),
] as const;

const typed = { ...input, initial_value: z.string().optional() };

const texts = [
  plainTextInput,
  element('email_text_input', typed),
  element('url_text_input', typed),
  numberInput,
  element('file_input', {
    action_id: actionId,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const;

const moment = element('datetimepicker', {
  ...focusable,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});
const richText = element('rich_text_input', { ...input, initial_value: z.record(z.string(), z.unknown()).optional() });

const overflow = element('overflow', { ...interactive, options: z.array(overflowOption).min(1).max(5) });

export const accessory = z.discriminatedUnion('type', [image, button, overflow, ...selects]);
export const actionElement = z.discriminatedUnion('type', [button, overflow, moment, richText, ...selects]);
export const inputElement = z.discriminatedUnion('type', [moment, richText, ...selects, ...texts]);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
