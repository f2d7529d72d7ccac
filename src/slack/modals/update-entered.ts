import { z } from 'zod';
import { neededText, optionalMoment, optionalText } from './entered.ts';

const parts = {
  known: neededText('An update says at least what we know.'),
  doing: optionalText,
  need: optionalText,
};

/** What an update may be corrected to. */
export const correctionEntered = z.object(parts);

/** What the form of an update may hold. */
export const updateEntered = z.object({ ...parts, nextAt: optionalMoment });
