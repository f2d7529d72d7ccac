import type { ShownMessage } from '../../protocol.ts';
import { isNotice } from './rows.ts';

/** What only its author may change: their own words, as the workspace keeps them. */
export const isOwn = (message: ShownMessage, me: string): boolean =>
  message.user === me && !message.ephemeral && !isNotice(message);

/** The person's newest message, which arrow-up edits; null when they have said nothing. */
export const lastOwn = (messages: ShownMessage[], me: string): string | null =>
  messages.findLast((message) => isOwn(message, me))?.ts ?? null;
