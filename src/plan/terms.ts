import { z } from 'zod';
import { nextAfter } from './calendar.ts';

/** Any moment will do: five cron fields say nothing of years. */
const anyMoment = new Date('2024-01-01T00:00:00Z');

function fires(expression: string): boolean {
  try {
    return nextAfter(expression, 'Etc/UTC', anyMoment) > anyMoment;
  } catch {
    return false;
  }
}

/** A word people type in a command. */
export const word = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'has to be lower-case letters and digits, joined by hyphens, such as “data-breach”',
  )
  .max(40, 'has to be at most 40 characters long');

export function line(limit: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, 'is empty; write it out')
    .max(limit, `has to be at most ${limit} characters long, to fit its place in Slack`)
    .regex(/^[^\n\r]*$/, 'has to be one line; the folded style (>-) joins lines');
}

export const cron = z
  .string()
  .trim()
  .superRefine((expression, context) => {
    if (expression.split(/\s+/).length !== 5)
      context.addIssue(
        'has to be a cron expression of five fields (minute, hour, day, month, weekday), such as “0 */4 * * *”',
      );
    else if (!fires(expression))
      context.addIssue('never fires; a cron expression that does is “*/30 * * * *”, or “0 9 * * 1-5” on working days');
  });

export const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone })) && !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}, 'is no time zone; write one of the IANA database, such as “Europe/Berlin” or “Etc/UTC”');

export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'has to be a time of day from 00:00 to 23:59, such as “20:00”');

export const email = z.email('has to be an e-mail address, such as “ana@example.com”');

export const handle = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'has to be the handle of a user group, without @, such as “security-oncall”');

export const channelName = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u, 'has to be a channel’s name, without #, such as “security-incidents”');

export const emoji = z
  .string()
  .regex(/^[a-z0-9_+'-]+$/, 'has to be an emoji’s name, without colons, such as “pushpin”');

export const link = z
  .url({ protocol: /^https?$/, error: 'has to be a web address, such as “https://example.com/page”' })
  .max(500, 'has to be at most 500 characters long');

export function wholeNumber(least: number, most: number): z.ZodNumber {
  const sentence = `has to be a whole number from ${least} to ${most}`;
  return z.number().int(sentence).min(least, sentence).max(most, sentence);
}
