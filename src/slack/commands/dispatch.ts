import { refuseGuests } from '../asking/asker.ts';
import { nameMentions } from '../plain-text.ts';
import { findSubcommand } from './find.ts';
import { health } from './health.ts';
import { helpNow } from './help-now.ts';
import { subcommands } from './index.ts';
import { firstWord, leadingReference } from './line.ts';
import { status } from './status.ts';
import type { CommandContext } from './subcommand.ts';

/** Runs what a person typed, as Slack escaped it, without the command's own name. */
export async function dispatch(line: string, context: CommandContext): Promise<void> {
  if (!asksForHealth(line)) await refuseGuests(context);
  const { number, rest } = leadingReference(await nameMentions(line, context.people));
  const [word, text] = firstWord(rest);
  if (word) return findSubcommand(word, subcommands).run({ text, named: number }, context);
  return number === null ? helpNow(context) : status.run({ text, named: number }, context);
}

/** Health is asked for when Slack may not say who asks, and sees to that itself. */
function asksForHealth(line: string): boolean {
  return [health.name, ...health.synonyms].includes(firstWord(line)[0].toLowerCase());
}
