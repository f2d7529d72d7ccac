import type { SlackMessage } from '../history-message.ts';
import type { People } from '../people.ts';
import { nameMentions, plainText } from '../plain-text.ts';

/** What a message says, as plain text: its words, else the names of its files. */
export async function messageWords({ markup, files }: SlackMessage, people: People): Promise<string> {
  const said = plainText(await nameMentions(markup, people)).trim();
  return said || files.map(({ name }) => name).join(', ');
}
