import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import type { CourseSetting, Step } from './course.ts';

/** An update is posted and corrected; two questions are asked about it, one of which is answered. */
export function updateSteps(words: CourseSetting['words']): Step[] {
  const parts = { known: words(limits.updateField), doing: words(limits.updateField), need: words(limits.updateField) };
  const update = ({ updates }: Incident) => updates.at(-1) ?? 0;
  const ask: Step = {
    command: (incident) => ({ type: 'ask-question', update: update(incident), text: words(limits.question) }),
  };
  return [
    { command: { type: 'post-update', ...parts, nextAt: null } },
    { command: (incident) => ({ type: 'correct-update', update: update(incident), ...parts }) },
    ask,
    ask,
    {
      command: ({ questions }) => ({
        type: 'answer-question',
        question: questions[0]?.asked ?? 0,
        text: words(limits.answer),
      }),
    },
  ];
}
