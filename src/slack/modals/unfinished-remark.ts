import type { Unfinished } from '../../incident/unfinished.ts';
import { escapeText, moment } from '../text.ts';

/** What ending the response would leave undone, one line each; null when it is nothing. */
export function unfinishedRemark({ seats, phases, updateOverdueSince }: Unfinished): string | null {
  const lines = [
    ...(phases.length > 0 ? [`Phases not yet reached: ${phases.join(', ')}.`] : []),
    ...(seats.length > 0 ? [`Nobody holds: ${seats.map((role) => escapeText(role.title)).join(', ')}.`] : []),
    ...(updateOverdueSince ? [`An update has been owed since ${moment(updateOverdueSince)}.`] : []),
  ];
  return lines.length > 0 ? [':warning: *Unfinished*', ...lines.map((line) => `• ${line}`)].join('\n') : null;
}
