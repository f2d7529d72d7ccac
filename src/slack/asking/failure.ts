import { randomBytes } from 'node:crypto';
import { RespondError } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { Repeat } from '../../coordination/coordination.ts';
import { TryAgain } from '../../incident/effect.ts';
import { Refusal } from '../../incident/refusal.ts';
import { section } from '../cards/blocks.ts';
import type { ActionContext, Answer, Edge } from '../edge.ts';
import { harmless, quotation, refusalText } from '../text.ts';
import { dissect } from './dissect.ts';
import { untilTaken } from './until-taken.ts';

/**
 * The one catch for people: what to say to whoever asked, in mrkdwn; null when there is nothing to say.
 * A fault is logged here, once, under the reference that the person reads. `asked` is Muster's own word for what it was.
 */
export function sayFailure(error: unknown, edge: Pick<Edge, 'log' | 'command'>, asked: string): string | null {
  if (error instanceof Repeat) return null;
  if (error instanceof Refusal) return refusalText(error.message, edge.command);
  if (error instanceof TryAgain)
    return 'Slack did not answer us just now, so nothing was done. Please try again in a moment.';
  if (isUnanswered(error)) {
    edge.log.warn({ asked, fault: dissect(error) }, 'Slack did not answer while a person waited');
    return 'Slack did not answer us just now. Look whether it was done before you try again.';
  }
  const reference = randomBytes(4).toString('hex');
  edge.log.error({ reference, asked, fault: dissect(error) }, 'what a person asked for failed');
  return `Something went wrong on our side (reference ${reference}). Look at the card before trying again.`;
}

/** A call that answers a person met a rate limit, or no answer: what they asked for may be done already. */
function isUnanswered(error: unknown): boolean {
  const kinds = [RespondError, WebAPIRateLimitedError, WebAPIRequestError, WebAPIHTTPError];
  return kinds.some((kind) => error instanceof kind);
}

/**
 * Tells whoever asked, though Slack may have to be asked for minutes to take it. `typed` is what they would have to type
 * again: it stands nowhere else.
 */
export async function answerFailure(
  error: unknown,
  context: ActionContext,
  asked: string,
  typed?: string,
): Promise<void> {
  const text = sayFailure(error, context, asked);
  if (!text) return;
  const answer = typed && !(error instanceof Refusal) ? givingBack(text, typed) : { text };
  await untilTaken(() => context.answer(answer)).catch((failed: unknown) => logUnsaid(failed, context, asked));
}

/** Of a section's 3,000, with the signs of a quotation. The words stay out of the notification. */
const longestTyped = 2_500;

function givingBack(text: string, typed: string): Answer {
  return { text, blocks: [section(text), section(quotation(harmless(typed, longestTyped)))] };
}

export function logUnsaid(error: unknown, { log }: Pick<Edge, 'log'>, asked: string): void {
  log.warn({ asked, fault: dissect(error) }, 'an answer did not reach the person');
}
