import { z } from 'zod';
import { tasksView, type Which } from '../answers/tasks.ts';
import { plainText } from '../plain-text.ts';
import { mentionIn } from './line.ts';
import { incidentSubcommand } from './subcommand.ts';

const words: Readonly<Record<string, Which>> = {
  '': 'all',
  all: 'all',
  mine: 'mine',
  me: 'mine',
  my: 'mine',
  open: 'open',
  done: 'done',
  settled: 'done',
};

const asked = z.string().transform((line, { addIssue }): Which => {
  const mentioned = mentionIn(line);
  if (mentioned) return mentioned.person;
  const word = plainText(line).trim().toLowerCase();
  const number = /^#?(\d{1,4})$/.exec(word)?.[1];
  const which = number === undefined ? words[word] : Number(number);
  if (which === undefined) addIssue('Which tasks: yours, those that are open, those that are done, or somebody’s?');
  return which ?? 'all';
});

export const tasks = incidentSubcommand({
  name: 'tasks',
  synonyms: ['todos'],
  usage: '[mine | open | done | @person]',
  summary: 'The tasks and what can be done about them; only you see the answer',
  topic: 'tasks',
  examples: ['tasks mine', 'tasks @ben'],
  reads: () => true,
  input: asked,
  async run(which, { incident, plan, personId, answer }) {
    await answer(tasksView(incident, plan, { which, personId }));
  },
});
