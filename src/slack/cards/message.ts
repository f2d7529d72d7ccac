import type { KnownBlock } from '@slack/web-api';
import { fitted, section } from './blocks.ts';

/** What is posted: blocks, and the text that notifications and screen readers have instead. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** `text` is mrkdwn, escaped already; it is the first block too. */
export function message(text: string, ...more: readonly KnownBlock[]): Message {
  return withText(text, [section(text), ...more]);
}

/** Slack cuts an edited message's text at 4,000 characters. */
export function withText(text: string, blocks: readonly KnownBlock[]): Message {
  return { text: text.slice(0, 3_000), blocks: fitted(blocks) };
}
