import fc from 'fast-check';
import type { Command, Incident } from '../../src/incident/incident.ts';

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
export function aimedAtUpdate({ updates, questions }: Incident, command: Command): Command {
  switch (command.type) {
    case 'correct-update':
    case 'ask-question':
      return { ...command, update: updates.at(-1) ?? command.update };
    case 'answer-question':
      return { ...command, question: questions[0]?.asked ?? command.question };
    default:
      return command;
  }
}
