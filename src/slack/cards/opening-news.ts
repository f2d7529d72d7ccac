import { listed, mention, mentions } from '../text.ts';
import { unreachedName } from './declaration-note.ts';
import { type Message, message } from './message.ts';
import { wholeQuotation } from './whole-quotation.ts';

/** What the card had no room for. */
export function wholeDescription(description: string, by: string): Message {
  return message(`${mention(by)} wrote when declaring:`, ...wholeQuotation(description));
}

/** Whom the plan or the declarer wanted here, and who is not. */
export function notInvitedNews(names: readonly string[]): Message {
  return message(
    `Could not be invited into this room: ${listed(names.slice(0, 20).map(unreachedName))}. If they are needed, reach them another way.`,
  );
}

/** Who came for a higher severity or another type, and who of the plan could not be brought in. */
export function calledInNews(calling: string, invited: readonly string[], notInvited: readonly string[]): Message {
  const called = invited.length > 0 ? `Called in for *${calling}*: ${mentions(invited)}.` : '';
  const missing = notInvited.slice(0, 20).map(unreachedName);
  const left =
    missing.length > 0 ? `Could not be called in: ${listed(missing)}. If they are needed, reach them another way.` : '';
  return message([called, left].filter(Boolean).join('\n'));
}
