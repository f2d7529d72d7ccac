import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { mentions } from '../text.ts';
import { firstWord } from './line.ts';
import { onlyPeople } from './people-said.ts';
import { incidentSubcommand } from './subcommand.ts';

const ending = new Set(['remove', 'stop', 'end', 'off']);

/** '@person...', or 'remove @person...'. */
const asked = z
  .string()
  .transform((line) => {
    const [word, rest] = firstWord(line);
    const ends = ending.has(word.toLowerCase());
    return { ends, people: ends ? rest : line };
  })
  .pipe(z.object({ ends: z.boolean(), people: onlyPeople }));

export const brief = incidentSubcommand({
  name: 'brief',
  synonyms: [],
  usage: '[remove] @person...',
  summary: 'Keep people informed who are not in the room: status, updates and the review',
  topic: 'people',
  examples: ['brief @deniz', 'brief remove @deniz'],
  deed: 'brief-people',
  input: asked,
  async run({ ends, people }, context) {
    const whom = mentions([...new Set(people)]);
    if (people.length === 0)
      throw new Refusal(
        'invalid',
        'Whom? Like this: `{command} brief @person`. `{command} access` shows who is briefed.',
      );
    if (ends) {
      await context.coordinate({ type: 'stop-briefing', people });
      return context.answer({ text: `${whom}: briefed no more.` });
    }
    await requireFullMembers(context.people, people);
    await context.coordinate({ type: 'brief-people', people });
    await context.answer({
      text: `${whom}: briefed. They read status, updates and the review, and nothing of this room; a direct message tells them so.`,
    });
  },
});
