import { answeredQuestion, answerNote, type Exchange, questionCard } from '../cards/question-card.ts';
import { type Course, happened } from './course.ts';
import type { Blocks, Showing } from './exhibit.ts';

/** What updates lead to. */
export const updateExhibits: Readonly<Record<string, (showing: Showing) => readonly Blocks[]>> = {
  questionCard: ({ course }) =>
    happened(course, 'question-asked')
      .slice(0, 1)
      .map(({ event, by, incident }) =>
        questionCard(incident, { question: incident.lastEntry, by, text: event.words.text, whom: incident.declaredBy }),
      ),
  answeredQuestion: ({ course }) =>
    exchanges(course).flatMap((one) => [true, false].map((sent) => answeredQuestion(one, sent))),
  answerNote: ({ course }) =>
    exchanges(course).flatMap((one) => course.states.slice(-1).map((incident) => answerNote(incident, one))),
};

function exchanges(course: Course): Exchange[] {
  const [asked] = happened(course, 'question-asked');
  return happened(course, 'question-answered').map(({ event, by }) => ({
    asker: asked?.by ?? by,
    asked: asked?.event.words.text ?? '',
    answerer: by,
    answer: event.words.text,
  }));
}
