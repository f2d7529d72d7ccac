import type { UpdateCorrected } from './correction.ts';
import type { DraftEvent } from './draft.ts';
import type { Effect } from './effect.ts';
import type { Incident, TimelineEntry } from './incident.ts';
import type { QuestionEvent } from './question.ts';

/** What follows from what became of an update, before it was sent or after. */
export function toldAfterUpdates(
  event: UpdateCorrected | QuestionEvent | DraftEvent,
  entry: number,
): readonly Effect[] {
  switch (event.type) {
    case 'update-corrected':
      return [{ type: 'revise-update', update: event.update }];
    case 'question-asked':
      return [{ type: 'put-question', question: entry }];
    case 'question-answered':
      return [{ type: 'pass-on-answer', question: event.question, entry }];
    case 'update-drafted':
      return [{ type: 'offer-draft', draft: entry }];
    case 'update-sent-back':
      return [{ type: 'tell-person', person: event.author, entry, about: 'sent-back' }];
  }
}

/** A draft that waits no more says what became of it. */
export function settledDrafts(
  { sequence }: TimelineEntry,
  { before, after }: { readonly before: Incident | null; readonly after: Incident },
): readonly Effect[] {
  const gone = (before?.drafts ?? []).filter(({ draft }) => !after.drafts.some((each) => each.draft === draft));
  return gone.map(({ draft }) => ({ type: 'settle-draft', draft, entry: sequence }));
}
