import { Refusal } from '../../incident/refusal.ts';
import { plainText } from '../plain-text.ts';
import { nearest } from './nearest.ts';
import type { Subcommand } from './subcommand.ts';

/** By name or synonym. Throws a Refusal that suggests what was probably meant. */
export function findSubcommand(typed: string, subcommands: readonly Subcommand[]): Subcommand {
  const word = plainText(typed).toLowerCase();
  const found = subcommands.find(({ name, synonyms }) => name === word || synonyms.includes(word));
  if (found) return found;
  const suggestion = nearest(
    word,
    subcommands.flatMap(({ name, synonyms }) => [name, ...synonyms]),
  );
  const hint = suggestion ? `Did you mean \`{command} ${suggestion}\`?` : '`{command} help` lists what there is.';
  throw new Refusal('invalid', `There is no “${word.slice(0, 40)}”. ${hint}`);
}
