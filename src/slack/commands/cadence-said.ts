import type { Cadence } from '../../incident/cadence.ts';
import { Refusal } from '../../incident/refusal.ts';
import { minutesOf } from '../../plan/cadences.ts';
import { cron } from '../../plan/terms.ts';

export interface CadenceSaid {
  /** null: the plan's. */
  readonly cadence: Cadence | null;
  readonly reason: string;
}

const interval = /^every\s+(\d+\s*[a-z]+)\s*([\s\S]*)$/i;
const fiveFields = /^((?:\S+\s+){4}\S+)\s*([\s\S]*)$/;
const ofPlan = /^plan(?:\s+([\s\S]*))?$/i;

/** 'every 45m <reason>', a cron expression and a reason, or 'plan <reason>'. Throws a Refusal for anything else. */
export function cadenceSaid(line: string): CadenceSaid {
  const plan = ofPlan.exec(line);
  if (plan) return { cadence: null, reason: plan[1] ?? '' };
  const [, every = '', why = ''] = interval.exec(line) ?? [];
  const minutes = minutesOf(every);
  if (minutes !== null) return { cadence: { every: minutes }, reason: why };
  const [, expression = '', reason = ''] = fiveFields.exec(line) ?? [];
  if (cron.safeParse(expression).success) return { cadence: expression.split(/\s+/).join(' '), reason };
  throw new Refusal(
    'invalid',
    'How often? An interval, `{command} cadence every 45m <reason>`, five cron fields, `{command} cadence */30 * * * * <reason>`, or `{command} cadence plan <reason>`.',
  );
}
