import { SlackError } from '../slack-error.ts';
import { microsOf } from '../state/clock.ts';

/** Which message a pin or a reaction is about. */
export function itemTimestamp(given: string | undefined): string {
  if (!given) throw new SlackError('no_item_specified');
  if (Number.isNaN(microsOf(given))) throw new SlackError('bad_timestamp');
  return given;
}
