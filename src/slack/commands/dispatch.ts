import { refuseGuests } from '../asking/asker.ts';
import { nameMentions } from '../plain-text.ts';
import { findSubcommand } from './find.ts';
import { helpNow } from './help-now.ts';
import { subcommands } from './index.ts';
import { firstWord, leadingReference } from './line.ts';
import { status } from './status.ts';
import type { CommandContext } from './subcommand.ts';

/** Runs what a person typed, as Slack escaped it, without the command's own name. */
export async function dispatch(line: string, context: CommandContext): Promise<void> {
  await refuseGuests(context);
  const { number, rest } = leadingReference(await nameMentions(line, context.people));
  const [word, text] = firstWord(rest);
  if (word) return findSubcommand(word, subcommands).run({ text, named: number }, context);
  return number === null ? helpNow(context) : status.run({ text, named: number }, context);
}
