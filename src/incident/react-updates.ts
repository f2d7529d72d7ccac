import type { UpdateCorrected } from './correction.ts';
import type { Effect } from './effect.ts';
import type { QuestionEvent } from './question.ts';

/** What follows from what became of an update. */
export function toldAfterUpdates(event: UpdateCorrected | QuestionEvent, entry: number): readonly Effect[] {
  switch (event.type) {
    case 'update-corrected':
      return [{ type: 'revise-update', update: event.update }];
    case 'question-asked':
      return [{ type: 'put-question', question: entry }];
    case 'question-answered':
      return [{ type: 'pass-on-answer', question: event.question, entry }];
  }
}
