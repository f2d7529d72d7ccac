import { elementsOf, type Json } from '../blocks/ids.ts';
import { INPUT_VALUES } from '../input-values.ts';

/** block_id -> action_id -> the element's type and value. */
export type Values = Record<string, Record<string, Json>>;

/** The state of every input in these blocks: what the person set, else what the app preset, else nothing. */
export function completeState(blocks: readonly Json[], set: Values): Values {
  const values: Values = {};
  for (const block of blocks) {
    const blockId = String(block.block_id);
    for (const element of elementsOf(block)) {
      const known = INPUT_VALUES[String(element.type)];
      if (!known) continue;
      const actionId = String(element.action_id);
      const given = set[blockId]?.[actionId]?.[known.field];
      const value = given === undefined ? (element[known.initial] ?? known.none) : given === '' ? null : given;
      values[blockId] = { ...values[blockId], [actionId]: { type: element.type, [known.field]: value } };
    }
  }
  return values;
}

/** What Slack's own client refuses before the app hears of a submission, by block_id. */
export function incomplete(blocks: readonly Json[], values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    const [element] = elementsOf(block);
    if (block.type !== 'input' || !element) continue;
    const blockId = String(block.block_id);
    const known = INPUT_VALUES[String(element.type)];
    const value = values[blockId]?.[String(element.action_id)]?.[known?.field ?? ''];
    const sentence = problemWith(element, value, block.optional === true);
    if (known && sentence) errors[blockId] = sentence;
  }
  return errors;
}

function problemWith(element: Json, value: unknown, optional: boolean): string | null {
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? null : 'Please complete this required field.';
  if (typeof value !== 'string') return null;
  const { min_length: min = 0, max_length: max = 3000, type } = element;
  if (value.length < Number(min)) return `Must be at least ${min} characters.`;
  if (value.length > Number(max)) return `Must be no more than ${max} characters.`;
  if (type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(value)) return 'Must be a valid email address.';
  if (type === 'url_text_input' && !URL.canParse(value)) return 'Must be a valid URL.';
  return type === 'number_input' ? problemWithNumber(element, Number(value)) : null;
}

function problemWithNumber({ is_decimal_allowed: decimal, min_value: min, max_value: max }: Json, value: number) {
  if (!Number.isFinite(value) || (decimal !== true && !Number.isInteger(value))) return 'Must be a valid number.';
  if (min !== undefined && value < Number(min)) return `Must be at least ${min}.`;
  if (max !== undefined && value > Number(max)) return `Must be no more than ${max}.`;
  return null;
}
