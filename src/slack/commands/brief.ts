import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { everybodyMentioned } from '../asking/everybody-mentioned.ts';
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
    return { ends, mentioned: ends ? rest : line };
  })
  .pipe(z.object({ ends: z.boolean(), mentioned: onlyPeople }));

export const brief = incidentSubcommand({
  name: 'brief',
  synonyms: [],
  usage: '[remove] @person or @group...',
  summary: 'Keep people informed who are not in the room: status, updates and the review',
  topic: 'people',
  examples: ['brief @deniz', 'brief remove @deniz'],
  deed: 'brief-people',
  input: asked,
  async run({ ends, mentioned }, context) {
    if (mentioned.people.length + mentioned.groups.length === 0)
      throw new Refusal(
        'invalid',
        'Whom? Like this: `{command} brief @person`. `{command} access` shows who is briefed.',
      );
    if (ends) {
      const { people, groups } = mentioned;
      if (groups.length > 0) throw new Refusal('invalid', 'Whose briefing ends? Name each person with @.');
      await context.coordinate({ type: 'stop-briefing', people });
      return context.answer({ text: `${mentions([...new Set(people)])}: briefed no more.` });
    }
    const { people, leftOut } = await everybodyMentioned(context.people, mentioned, context.incident);
    await context.coordinate({ type: 'brief-people', people });
    await context.answer({
      text: `${mentions(people)}: briefed. They read status, updates and the review, and nothing of this room; a direct message says so to whoever is not in it.${leftOut}`,
    });
  },
});
