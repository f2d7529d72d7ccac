import { rules, type Who } from '../../incident/permissions.ts';
import { escapeText } from '../text.ts';
import { findSubcommand } from './find.ts';
import { helpNow } from './help-now.ts';
import { text } from './input.ts';
import { type Subcommand, subcommand, usageOf } from './subcommand.ts';
import { isTopic, type Topic, topics } from './topics.ts';

/** Help on whatever is in the list, itself included. */
export function helpOn(subcommands: () => readonly Subcommand[]): Subcommand {
  return subcommand({
    name: 'help',
    synonyms: ['?', 'commands'],
    usage: '[topic | subcommand]',
    summary: 'What can be done now, what there is on a topic, or how one thing is done',
    examples: ['help people', 'help assign'],
    topic: 'muster',
    input: text,
    async run(asked, context) {
      const [word = ''] = asked.toLowerCase().split(/\s+/);
      if (!word) return helpNow(context);
      await context.answer({ text: helpOnWord(word, subcommands(), context.command) });
    },
  });
}

/** In mrkdwn. A word may name a topic and a subcommand both. Throws a Refusal for one that names neither. */
export function helpOnWord(word: string, subcommands: readonly Subcommand[], command: string): string {
  if (!isTopic(word)) return helpOnOne(findSubcommand(word, subcommands), command);
  const namesake = subcommands.find(({ name }) => name === word);
  const onTopic = helpOnTopic(word, subcommands, command);
  return namesake ? `${onTopic}\n${moreOn(namesake, command)}` : onTopic;
}

function helpOnTopic(topic: Topic, subcommands: readonly Subcommand[], command: string): string {
  const about = subcommands.filter((each) => each.topic === topic);
  return [
    `*${topic.charAt(0).toUpperCase()}${topic.slice(1)}:* ${topics[topic]}`,
    ...about.map((each) => `\`${written(usageOf(each), command)}\`  ${escapeText(each.summary)}`),
    `Outside an incident’s room, say which: \`${command} INC-7 status\`.`,
  ].join('\n');
}

function helpOnOne(subcommand: Subcommand, command: string): string {
  const { synonyms, examples = [], summary, deed } = subcommand;
  return [
    `\`${written(usageOf(subcommand), command)}\``,
    escapeText(`${summary}.`),
    ...(deed ? [`For ${whoWords[rules[deed].who]}.`] : []),
    ...(synonyms.length > 0 ? [`Also: ${synonyms.map((each) => `\`${each}\``).join(', ')}`] : []),
    ...(examples.length > 0 ? ['For example:', ...examples.map((each) => `• \`${command} ${escapeText(each)}\``)] : []),
  ].join('\n');
}

/** In a line, what the topic's list does not say of the subcommand that is called like it. */
function moreOn({ name, synonyms, examples = [], deed }: Subcommand, command: string): string {
  const also = synonyms.length > 0 ? ` (also ${synonyms.map((each) => `\`${each}\``).join(', ')})` : '';
  const such = examples.map((each) => `\`${command} ${escapeText(each)}\``).join(', ');
  const who = deed ? ` For ${whoWords[rules[deed].who]}.` : '';
  return `\`${command} ${name}\`${also}${such ? `, for example ${such}` : ''}.${who}`;
}

const whoWords: Readonly<Record<Who, string>> = {
  command: 'the commander and the deputy; for anyone in the room while nobody commands',
  member: 'anyone in the room',
  leaver: 'anyone in the room, and whoever left it',
  adder: 'anyone in the room; where the plan says so, the commander and the deputy',
  reader: 'anyone in the room; of a public incident, every colleague',
  briefed: 'anyone in the room, and who is briefed; of a public incident, every colleague',
  muster: 'Muster itself',
};

function written(usage: string, command: string): string {
  return escapeText(usage).replaceAll('{command}', command);
}
