import type { Incident, PersonId } from './incident.ts';
import { Refusal } from './refusal.ts';
import { requireUpdate } from './update.ts';
import { bounded, limits } from './words.ts';

/** One that somebody asked about an update, and that nobody answered yet. */
export interface Question {
  /** The entry that asked it. */
  readonly asked: number;
  readonly update: number;
  readonly by: PersonId;
}

export interface AskQuestion {
  readonly type: 'ask-question';
  /** The entry of the update that it is about. */
  readonly update: number;
  readonly text: string;
}

export interface AnswerQuestion {
  readonly type: 'answer-question';
  /** The entry that asked it. */
  readonly question: number;
  readonly text: string;
}

export type QuestionCommand = AskQuestion | AnswerQuestion;

export interface QuestionAsked {
  readonly type: 'question-asked';
  readonly update: number;
  readonly words: { readonly text: string };
}

export interface QuestionAnswered {
  readonly type: 'question-answered';
  readonly question: number;
  readonly words: { readonly text: string };
}

export type QuestionEvent = QuestionAsked | QuestionAnswered;

/** How many questions of one person may wait for their answers. */
export const mostQuestions = 3;

export function decideQuestions(
  incident: Incident,
  command: QuestionCommand,
  by: PersonId | null,
): readonly QuestionEvent[] {
  switch (command.type) {
    case 'ask-question':
      return [ask(incident, command, by)];
    case 'answer-question':
      return [answer(incident, command)];
  }
}

function ask(incident: Incident, { update, text: said }: AskQuestion, by: PersonId | null): QuestionAsked {
  requireUpdate(incident, update);
  const text = bounded(said, limits.question, 'question', 'text');
  if (!text) throw new Refusal('invalid', 'Write what you want to know.', 'text');
  if (incident.questions.filter((each) => each.by === by).length >= mostQuestions)
    throw new Refusal(
      'conflict',
      `${mostQuestions} questions of yours wait for an answer already. Each answer comes to you in a direct message.`,
    );
  return { type: 'question-asked', update, words: { text } };
}

function answer(incident: Incident, { question, text: said }: AnswerQuestion): QuestionAnswered {
  openQuestion(incident, question);
  const text = bounded(said, limits.answer, 'answer', 'text');
  if (!text) throw new Refusal('invalid', 'Write the answer; it is sent to whoever asked.', 'text');
  return { type: 'question-answered', question, words: { text } };
}

/** Throws a Refusal when it is answered already, or was never asked. */
export function openQuestion({ questions }: Pick<Incident, 'questions'>, asked: number): Question {
  const found = questions.find((each) => each.asked === asked);
  if (!found) throw new Refusal('conflict', 'That question is answered already.');
  return found;
}
