import { withEmoji } from './emoji.ts';
import { Mrkdwn } from './mrkdwn.tsx';
import type { TextObject } from './text-object.ts';

/** A `plain_text` as a string: never formatted, only its emoji names are drawn. */
export const plain = (text: TextObject | undefined): string =>
  text ? (text.emoji === false ? text.text : withEmoji(text.text)) : '';

export function SlackText({ text }: { text: TextObject }) {
  return text.type === 'mrkdwn' ? <Mrkdwn text={text.text} /> : <span class="plain">{plain(text)}</span>;
}
