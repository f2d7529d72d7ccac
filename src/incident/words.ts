import type { PersonId } from './incident.ts';
import { Refusal } from './refusal.ts';

/** Characters a person may enter, chosen to fit Slack's blocks and a review's table rows. */
export const limits = {
  title: 150,
  description: 3_000,
  updateField: 2_000,
  note: 2_000,
  question: 1_000,
  answer: 2_000,
  task: 300,
  reason: 500,
  brief: 2_000,
  summary: 3_000,
} as const;

/** A person in a refusal; where it is shown, it becomes a mention. */
export function person(id: PersonId): string {
  return `{person:${id}}`;
}

export function people(ids: readonly PersonId[]): string {
  return ids.map(person).join(', ');
}

/**
 * What a person typed, trimmed and without characters a database refuses or nobody sees.
 * Throws a Refusal that calls it by `name`, and of that `field`, when it is longer than the limit.
 */
export function bounded(text: string, limit: number, name: string, field = name): string {
  const trimmed = text.replace(/\r\n?/g, '\n').replace(unprintable, '').trim();
  if (!visible.test(trimmed)) return '';
  if (trimmed.length <= limit) return trimmed;
  throw new Refusal(
    'invalid',
    `The ${name} is ${trimmed.length} characters long; ${limit} is the most. Shorten it and try again.`,
    field,
  );
}

/** Control characters but for tabs and line breaks, and halves of characters. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;
const visible = /[^\s\p{Cf}]/u;

/** As `bounded`, on one line. */
export function boundedLine(text: string, limit: number, name: string, field = name): string {
  return bounded(text.replace(/\s+/g, ' '), limit, name, field);
}
