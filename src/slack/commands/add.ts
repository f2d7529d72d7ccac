import { requireFullMembers } from '../asking/take-part.ts';
import { openAddForm } from '../modals/add-people.ts';
import { mentions } from '../text.ts';
import { onlyPeople } from './people-said.ts';
import { incidentSubcommand } from './subcommand.ts';

export const add = incidentSubcommand({
  name: 'add',
  synonyms: ['invite'],
  usage: '@person...',
  summary: 'Bring people into the room',
  topic: 'people',
  examples: ['add @erin', 'add @erin @deniz'],
  deed: 'add-people',
  input: onlyPeople,
  async run(people, context) {
    if (people.length === 0) return openAddForm(context, context.incident);
    await requireFullMembers(context.people, people);
    await context.coordinate({ type: 'add-people', people });
    await context.confirm(`${mentions([...new Set(people)])}: I am inviting them into the room.`);
  },
});
