import { z } from 'zod';
import { actionId, placeholder } from './text-objects.ts';

export const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What everything that is typed into has. */
export const input = {
  action_id: actionId,
  focus_on_load: z.boolean().optional(),
  placeholder,
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
};

export const plainTextInput = element('plain_text_input', {
  ...input,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
})
  .refine(({ min_length: min = 0, max_length: max = 3000 }) => min <= max, {
    params: { slack: 'min_length must not be greater than max_length' },
  })
  .refine(({ initial_value: value = '', max_length: max = 3000 }) => value.length <= max, {
    params: { slack: 'initial_value must not be longer than max_length' },
  });

const number = z
  .string()
  .refine((text) => text.trim() !== '' && Number.isFinite(Number(text)), { params: { slack: 'must be a number' } })
  .optional();

const asNumber = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Number(text);

export const numberInput = element('number_input', {
  ...input,
  is_decimal_allowed: z.boolean(),
  initial_value: number,
  min_value: number,
  max_value: number,
})
  .refine(
    ({ min_value: min, max_value: max }) =>
      asNumber(min, Number.NEGATIVE_INFINITY) <= asNumber(max, Number.POSITIVE_INFINITY),
    {
      params: { slack: 'min_value must not be greater than max_value' },
    },
  )
  .refine(
    ({ initial_value: value, min_value: min, max_value: max }) =>
      value === undefined ||
      (Number(value) >= asNumber(min, Number.NEGATIVE_INFINITY) &&
        Number(value) <= asNumber(max, Number.POSITIVE_INFINITY)),
    { params: { slack: 'initial_value must be between min_value and max_value' } },
  )
  .refine(
    ({ is_decimal_allowed: decimal, initial_value, min_value, max_value }) =>
      decimal ||
      [initial_value, min_value, max_value].every((one) => one === undefined || Number.isInteger(Number(one))),
    { params: { slack: 'decimals are not allowed' } },
  );
