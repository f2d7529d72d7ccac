import type { KnownBlock } from './block.ts';
import { type Chosen, shownValue } from './chosen.ts';
import type { BlockElement } from './element.ts';

/** What Slack's own client refuses before the app hears of a submission, by block_id. */
export function incomplete(blocks: KnownBlock[], chosen: Chosen): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const value = shownValue(chosen, block.block_id, block.element);
    const error = isEmpty(value)
      ? !block.optional && 'Please complete this required field.'
      : faultOf(block.element, value);
    if (error) errors[block.block_id] = error;
  }
  return errors;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function faultOf(element: BlockElement, value: unknown): string | null {
  const text = String(value);
  switch (element.type) {
    case 'plain_text_input':
      return lengthFault(element.min_length ?? 0, element.max_length ?? 3000, text.length);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(text) ? null : 'Please enter a valid URL.';
    case 'number_input':
      return numberFault(element, text);
    default:
      return null;
  }
}

function lengthFault(least: number, most: number, length: number): string | null {
  if (length < least) return `Please enter at least ${least} characters.`;
  return length > most ? `Please enter at most ${most} characters.` : null;
}

function numberFault(element: { is_decimal_allowed?: boolean; min_value?: string; max_value?: string }, text: string) {
  const number = Number(text);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Please enter a number of at least ${element.min_value}.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Please enter a number of at most ${element.max_value}.`;
  return null;
}
