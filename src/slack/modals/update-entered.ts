import { z } from 'zod';
import { dataInvolvements, trends } from '../../incident/executive.ts';
import { neededText, optionalMoment, optionalText } from './entered.ts';

const parts = {
  known: neededText('An update says at least what we know.'),
  doing: optionalText,
  need: optionalText,
};

const glance = {
  trend: z.enum(trends, { error: 'Say whether it is better, the same or worse.' }),
  data: z.enum(dataInvolvements, { error: 'Say whether data is involved.' }),
};

/** What an update may be corrected to; the last two in the executives' form alone. */
export const correctionEntered = z
  .object({ ...parts, trend: glance.trend.nullish(), data: glance.data.nullish() })
  .transform(({ trend, data, ...words }) => (trend && data ? { ...words, executive: { trend, data } } : words));

/** What the executives' form may hold. */
export const executiveEntered = z
  .object({
    ...glance,
    known: neededText('Say what it means for customers and business, if only that it means nothing.'),
    need: optionalText,
    nextAt: optionalMoment,
  })
  .transform(({ trend, data, ...rest }) => ({ ...rest, doing: '', executive: { trend, data } }));

/** What the form of an update may hold. */
export const updateEntered = z.object({ ...parts, nextAt: optionalMoment });
