import { Refusal } from '../../incident/refusal.ts';
import { plainText } from '../plain-text.ts';
import { nearest } from './nearest.ts';
import type { Subcommand } from './subcommand.ts';

/** By name or synonym. Throws a Refusal that suggests what was probably meant. */
export function findSubcommand(typed: string, subcommands: readonly Subcommand[]): Subcommand {
  const word = plainText(typed).toLowerCase();
  const meanings = new Map(subcommands.flatMap((each) => [each.name, ...each.synonyms].map((said) => [said, each])));
  const found = meanings.get(word);
  if (found) return found;
  const suggestion = nearest(word, [...meanings.keys()], (said) => meanings.get(said)?.name ?? said);
  const hint = suggestion ? `Did you mean \`{command} ${suggestion}\`?` : '`{command} help` lists what there is.';
  throw new Refusal('invalid', `There is no “${word.slice(0, 40)}”. ${hint}`);
}
