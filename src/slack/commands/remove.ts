import { openRemoveForm } from '../modals/remove-people.ts';
import { mentions } from '../text.ts';
import { peopleThenText } from './people-said.ts';
import { incidentSubcommand } from './subcommand.ts';

export const remove = incidentSubcommand({
  name: 'remove',
  synonyms: ['kick', 'uninvite'],
  usage: '@person... <reason>',
  summary: 'Remove people: they leave the room and their roles, and are told nothing more',
  topic: 'people',
  examples: ['remove @farid on leave from today, hands over to @erin'],
  takesText: true,
  deed: 'remove-people',
  input: peopleThenText,
  async run({ people, rest: reason }, context) {
    if (people.length === 0 || !reason) return openRemoveForm(context, context.incident, people);
    await context.coordinate({ type: 'remove-people', people, reason });
    await context.answer({ text: `${mentions([...new Set(people)])}: removed. I tell them nothing more of it.` });
  },
});
