import fc from 'fast-check';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import type { Audience } from '../../src/incident/plan.ts';
import { ana, ben, dan } from './makers.ts';
import { onlyEveryone } from './plan-parts.ts';

/** What people do about updates that were posted. */
export function updateCommands(words: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  const update = fc.constant(0);
  return fc.oneof(
    fc.record({ type: fc.constant('correct-update' as const), update, known: words, doing: words, need: words }),
    fc.record({ type: fc.constant('ask-question' as const), update, text: words }),
    fc.record({ type: fc.constant('answer-question' as const), question: update, text: words }),
  );
}

/** People speak of the newest update, and answer the oldest question. */
export function aimedAtUpdate({ updates, questions, drafts }: Incident, command: Command): Command {
  switch (command.type) {
    case 'correct-update':
    case 'ask-question':
      return { ...command, update: updates.at(-1) ?? command.update };
    case 'answer-question':
      return { ...command, question: questions[0]?.asked ?? command.question };
    case 'approve-update':
    case 'send-back-update':
      return { ...command, draft: drafts[0]?.draft ?? command.draft };
    default:
      return command;
  }
}

/** Who hears apart, and nothing that was not approved. */
export const approvedExecutives: Audience = {
  name: 'executives',
  title: 'Executives',
  form: 'executive',
  reaches: {},
  approvedBy: 'legal',
};

export const heardApart: readonly Audience[] = [...onlyEveryone, approvedExecutives];

interface Attempt {
  readonly command: Command;
  readonly by: Actor;
  readonly minutes: number;
}

/** Somebody hears as an executive; what is written to them is sent, or sent back. */
export function drafting(words: fc.Arbitrary<string>): fc.Arbitrary<Attempt[]> {
  return fc.record({ known: words, answer: fc.boolean() }).map(({ known, answer }) => [
    { command: { type: 'record-briefed', people: [dan.id], audience: 'executives' }, by: muster, minutes: 1 },
    {
      command: {
        type: 'post-update',
        known,
        doing: '',
        need: '',
        nextAt: null,
        audience: 'executives',
        executive: { trend: 'worse', data: 'unknown' },
      },
      by: ana,
      minutes: 1,
    },
    {
      command: answer
        ? { type: 'approve-update', draft: 0 }
        : { type: 'send-back-update', draft: 0, reason: `${known} no` },
      by: ben,
      minutes: 1,
    },
  ]);
}
