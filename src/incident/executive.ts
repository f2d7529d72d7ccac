import { Refusal } from './refusal.ts';

/** Against the update before. */
export const trends = ['better', 'same', 'worse'] as const;
export type Trend = (typeof trends)[number];

/** Whether data is involved. */
export const dataInvolvements = ['yes', 'no', 'unknown'] as const;
export type DataInvolved = (typeof dataInvolvements)[number];

/**
 * What an update in the executives' form says at a glance. Of its words, what we know is what it means for customers and
 * business, and what we need is what is asked of the reader.
 */
export interface Executive {
  readonly trend: Trend;
  readonly data: DataInvolved;
}

/** What a form says at a glance, where it does. Throws a Refusal when the executives' form leaves it out. */
export function glanceOf(form: 'update' | 'executive', said: Executive | undefined): { executive?: Executive } {
  if (form === 'update') return {};
  if (!said) throw new Refusal('invalid', 'Say whether it is better, the same or worse: use the form.', 'trend');
  return { executive: { trend: said.trend, data: said.data } };
}
