import { everybodyMentioned } from '../asking/everybody-mentioned.ts';
import { openAddForm } from '../modals/add-people.ts';
import { mentions } from '../text.ts';
import { onlyPeople } from './people-said.ts';
import { incidentSubcommand } from './subcommand.ts';

export const add = incidentSubcommand({
  name: 'add',
  synonyms: ['invite'],
  usage: '@person or @group...',
  summary: 'Bring people into the room',
  topic: 'people',
  examples: ['add @erin', 'add @erin @deniz', 'add @sre-oncall'],
  deed: 'add-people',
  input: onlyPeople,
  async run(mentioned, context) {
    if (mentioned.people.length + mentioned.groups.length === 0) return openAddForm(context, context.incident);
    const { people, leftOut } = await everybodyMentioned(context.people, mentioned, context.incident);
    await context.coordinate({ type: 'add-people', people });
    const said = `${mentions(people)}: I am inviting them into the room.${leftOut}`;
    await (leftOut ? context.answer({ text: said }) : context.confirm(said));
  },
});
