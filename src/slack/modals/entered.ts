import { z } from 'zod';

/** What each kind of field may hold. Slack gives null for what was left empty and nothing for a field that was not shown. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');

export function neededText(missing: string) {
  return z.string({ error: missing }).trim().min(1, missing);
}

export function neededChoice(missing: string) {
  return z.string({ error: missing }).min(1, missing);
}

export const optionalPerson = z
  .string()
  .nullish()
  .transform((id) => id ?? null);

export const severalPeople = z
  .array(z.string())
  .nullish()
  .transform((ids) => ids ?? []);

export function neededPeople(missing: string) {
  return z.array(z.string(), { error: missing }).min(1, missing);
}

export const optionalMoment = z
  .number()
  .int()
  .nullish()
  .transform((seconds) => (seconds ? new Date(seconds * 1_000) : null));

/** The values of the boxes that were ticked. */
export const tickedFor = z
  .array(z.string())
  .nullish()
  .transform((values) => values ?? []);

export const ticked = z
  .array(z.string())
  .nullish()
  .transform((values) => (values ?? []).length > 0);

/** 'INC-3', '#3' or '3'; null when nothing was entered. */
export const incidentNumber = optionalText.pipe(
  z
    .string()
    .regex(/^(?:(?:inc-|#)?\d{1,9})?$/i, 'Write the number of the other incident, like INC-3.')
    .transform((text) => (text === '' ? null : Number(text.replace(/\D/g, '')))),
);
