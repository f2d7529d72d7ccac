import { z } from 'zod';
import { actionId, confirm, formattedOption, option, placeholder, plainText, slackFile } from './text-objects.ts';

const interactive = { action_id: actionId, confirm };
const focusable = { ...interactive, focus_on_load: z.boolean().optional() };
const many = { max_selected_items: z.number().int().min(1).optional() };
const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const address = z
  .string()
  .max(3000)
  .refine((text) => URL.canParse(text), 'must be a valid URL');

export const image = z.strictObject({
  type: z.literal('image'),
  image_url: address.optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().max(2000),
});

const button = element('button', {
  ...interactive,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: address.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const groups = z.array(z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) })).max(100);
const choices = {
  ...focusable,
  placeholder,
  options: z.array(option).min(1).max(100).optional(),
  option_groups: groups.optional(),
};
const dispatch = z
  .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
  .optional();
const input = { action_id: actionId, focus_on_load: z.boolean().optional(), placeholder };
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
    timezone: z.string().optional(),
  }),
  element('datetimepicker', {
    ...focusable,
    initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const;

const textLength = { min_length: z.number().int().min(0).max(3000), max_length: z.number().int().min(1).max(3000) };

const texts = [
  element('plain_text_input', {
    ...input,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: textLength.min_length.optional(),
    max_length: textLength.max_length.optional(),
    dispatch_action_config: dispatch,
  }),
  element('email_text_input', { ...input, initial_value: z.string().optional(), dispatch_action_config: dispatch }),
  element('url_text_input', { ...input, initial_value: z.string().optional(), dispatch_action_config: dispatch }),
  element('number_input', {
    ...input,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
    dispatch_action_config: dispatch,
  }),
  element('rich_text_input', {
    ...input,
    initial_value: z.record(z.string(), z.unknown()).optional(),
    dispatch_action_config: dispatch,
  }),
  element('file_input', {
    action_id: actionId,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const;

const overflow = element('overflow', { ...interactive, options: z.array(option).min(1).max(5) });

export const accessory = z.discriminatedUnion('type', [image, button, overflow, ...selects]);
export const actionElement = z.discriminatedUnion('type', [button, overflow, ...selects, texts[0]]);
export const inputElement = z.discriminatedUnion('type', [...selects, ...texts]);
