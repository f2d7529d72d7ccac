import type { Incident } from '../../incident/incident.ts';
import { moment } from '../text.ts';

/** How many asked for an update and have got none since, whoever they are; '' for nobody. */
export function waitingWords({ waiting }: Pick<Incident, 'waiting'>): string {
  const [first, ...others] = waiting;
  if (!first) return '';
  const who = others.length > 0 ? `${others.length + 1} people wait` : 'One person waits';
  return `:hourglass_flowing_sand: *${who} for an update*, ${others.length > 0 ? 'the first ' : ''}since ${moment(first.since)}`;
}
