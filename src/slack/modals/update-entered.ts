import { z } from 'zod';
import { neededText, optionalMoment, optionalText } from './entered.ts';

/** What the form of an update may hold. */
export const updateEntered = z.object({
  known: neededText('An update says at least what we know.'),
  doing: optionalText,
  need: optionalText,
  nextAt: optionalMoment,
});

export type UpdateEntered = z.infer<typeof updateEntered>;
