import { z } from 'zod';
import type { Cadence, Cadences } from '../incident/cadence.ts';
import { responsePhases } from '../incident/phase.ts';
import { everyone } from '../incident/plan.ts';
import { sentenceOf } from './sentence.ts';
import { cron, word } from './terms.ts';

const units: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1_440 };
const mostMinutes = 14 * 1_440;

/** Minutes that an interval such as '30m', '2h' or '1d' has; null for what is none, is shorter than a minute or longer than 14 days. */
export function minutesOf(interval: string): number | null {
  const [, count = '', unit = ''] = /^\s*(\d{1,5})\s*(m|h|d)[a-z]*\s*$/i.exec(interval) ?? [];
  const minutes = Number(count) * (units[unit.toLowerCase()] ?? 0);
  return minutes >= 1 && minutes <= mostMinutes ? minutes : null;
}

const interval = z
  .union([z.string(), z.number().transform((minutes) => `${minutes}m`)])
  .transform((said) => minutesOf(said) ?? 0)
  .refine((minutes) => minutes > 0, 'has to be an interval from one minute to 14 days, such as “30m” or “2h”');

/** A cron expression, or an interval after the last update: `every: 30m`. */
const cadence = either(cron, z.strictObject({ every: interval })) satisfies z.ZodType<Cadence, unknown>;

const varied = z.strictObject({
  usually: cadence,
  firstHour: cadence.optional(),
  phases: z.partialRecord(z.enum(responsePhases), cadence).default({}),
});

const ofAudience = z.unknown().transform((value, context): Cadences => {
  return read(isMapping(value) && !('every' in value) ? varied : cadence.transform(always), value, context);
});

/** For everyone alone, or by audience. */
export const cadences = z.unknown().transform((value, context): Readonly<Record<string, Cadences>> => {
  const byAudience = isMapping(value) && !('every' in value) && !('usually' in value);
  if (byAudience) return read(z.record(word, ofAudience), value, context);
  return { [everyone]: read(ofAudience, value, context) };
});

function always(usually: Cadence): Cadences {
  return { usually, phases: {} };
}

function either<Text extends z.ZodType, Mapping extends z.ZodType>(text: Text, mapping: Mapping) {
  return z
    .unknown()
    .transform((value, context): z.infer<Text> | z.infer<Mapping> =>
      isMapping(value) ? read(mapping, value, context) : read(text, value, context),
    );
}

/** What is wrong is said as if there were no other way to write it. */
function read<T extends z.ZodType>(schema: T, value: unknown, context: z.core.$RefinementCtx): z.infer<T> {
  const { success, data, error } = schema.safeParse(value, { error: sentenceOf });
  if (success) return data;
  for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
