import { rules, type Who } from '../../incident/permissions.ts';
import { escapeText } from '../text.ts';
import { findSubcommand } from './find.ts';
import { text } from './input.ts';
import { type Subcommand, subcommand, usageOf } from './subcommand.ts';

/** Help on whatever is in the list, itself included. */
export function helpOn(subcommands: () => readonly Subcommand[]): Subcommand {
  return subcommand({
    name: 'help',
    synonyms: ['?', 'commands'],
    usage: '[subcommand]',
    summary: 'What can be done, or how one thing is done',
    input: text,
    async run(asked, { answer, command }) {
      const [word = ''] = asked.split(/\s+/);
      const help = word ? helpOnOne(findSubcommand(word, subcommands()), command) : helpOnAll(subcommands(), command);
      await answer({ text: help });
    },
  });
}

/** In mrkdwn. */
export function helpOnAll(subcommands: readonly Subcommand[], command: string): string {
  return [
    `*What you can do with \`${command}\`*`,
    ...subcommands.map((each) => `\`${written(usageOf(each), command)}\`  ${escapeText(each.summary)}`),
    `Inside an incident’s room the incident is understood; elsewhere begin with its number, as in \`${command} status INC-7\`. In threads, mention me instead.`,
  ].join('\n');
}

/** In mrkdwn. */
export function helpOnOne(subcommand: Subcommand, command: string): string {
  const { synonyms, examples = [], summary, deed } = subcommand;
  return [
    `\`${written(usageOf(subcommand), command)}\``,
    escapeText(`${summary}.`),
    ...(deed ? [`For ${whoWords[rules[deed].who]}.`] : []),
    ...(synonyms.length > 0 ? [`Also: ${synonyms.map((each) => `\`${each}\``).join(', ')}`] : []),
    ...(examples.length > 0 ? ['For example:', ...examples.map((each) => `• \`${command} ${escapeText(each)}\``)] : []),
  ].join('\n');
}

const whoWords: Readonly<Record<Who, string>> = {
  command: 'the commander and the deputy; for anyone in the room while nobody commands',
  member: 'anyone in the room',
  muster: 'Muster itself',
};

function written(usage: string, command: string): string {
  return escapeText(usage).replaceAll('{command}', command);
}
