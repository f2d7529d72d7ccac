import { dataInvolvements, trends } from '../../incident/executive.ts';
import type { Incident } from '../../incident/incident.ts';
import { commander, everyone } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import { briefedNews } from '../cards/briefing-note.ts';
import { draftCard, sentBackNote, settledDraft } from '../cards/draft-card.ts';
import { executiveNote } from '../cards/executive-note.ts';
import { answeredQuestion, answerNote, type Exchange, questionCard } from '../cards/question-card.ts';
import { roomLink } from '../room-link.ts';
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
  executiveNote: ({ course }) =>
    written(course).flatMap(({ event, by, incident }) =>
      trends.map((trend, index) => {
        const executive = { trend, data: dataInvolvements[index] ?? 'unknown' };
        return executiveNote(incident, { event: { ...event, executive }, by, entry: incident.lastEntry });
      }),
    ),
  draftCard: ({ course }) =>
    written(course).map(({ event, by, incident }) =>
      draftCard(incident, course.plan, draftOf(incident), briefedNews(incident, event, by)),
    ),
  settledDraft: ({ course }) =>
    written(course).flatMap(({ event, by, incident }) => {
      const reading = briefedNews(incident, event, by);
      const back = {
        type: 'update-sent-back',
        draft: incident.lastEntry,
        author: by,
        words: { reason: event.words.known.slice(0, limits.reason) },
      } as const;
      return [back, { ...event, author: by, draft: incident.lastEntry }].map((settling) =>
        settledDraft(
          course.plan,
          draftOf(incident),
          { sequence: incident.lastEntry, at: incident.declaredAt, by, event: settling },
          reading,
        ),
      );
    }),
  sentBackNote: ({ course, team }) =>
    written(course).map(({ event, by, incident }) =>
      sentBackNote(incident, {
        by,
        reason: event.words.known.slice(0, limits.reason),
        audience: everyone,
        room: roomLink(incident, team),
      }),
    ),
};

/** The first that says something. */
function written(course: Course) {
  return happened(course, 'update-posted')
    .filter(({ event }) => !event.noChange)
    .slice(0, 1);
}

function draftOf({ lastEntry: draft, declaredBy: by }: Incident) {
  return { draft, by, audience: everyone, role: commander };
}

function exchanges(course: Course): Exchange[] {
  const [asked] = happened(course, 'question-asked');
  return happened(course, 'question-answered').map(({ event, by }) => ({
    asker: asked?.by ?? by,
    asked: asked?.event.words.text ?? '',
    answerer: by,
    answer: event.words.text,
  }));
}
