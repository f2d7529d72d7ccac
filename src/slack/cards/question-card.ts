import type { Incident, TimelineEntry } from '../../incident/incident.ts';
import { answerQuestion } from '../actions/answer-question.ts';
import { actor } from '../text.ts';
import { buttons, context } from './blocks.ts';
import { type Message, message } from './message.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { nameOutside } from './words.ts';

type By = TimelineEntry['by'];

export interface PutQuestion {
  /** The entry that asked it. */
  readonly question: number;
  readonly by: By;
  readonly text: string;
  /** Who is to see to it. */
  readonly whom: By;
}

export interface Exchange {
  readonly asker: By;
  readonly asked: string;
  readonly answerer: By;
  readonly answer: string;
}

/** A question about an update, for the room. */
export function questionCard({ id }: Incident, { question, by, text, whom }: PutQuestion): Message {
  return message(
    `:question: ${actor(whom)}, ${actor(by)} asks about the update:`,
    ...wholeQuotation(text),
    ...buttons([answerQuestion.button('Answer', { incident: id, question })]),
    context('Only what is written with *Answer* reaches them; this thread does not.'),
  );
}

/** What the question in the room becomes. */
export function answeredQuestion({ asker, asked, answerer, answer }: Exchange, sent: boolean): Message {
  return message(
    `:white_check_mark: ${actor(asker)} asked about the update:`,
    ...wholeQuotation(asked),
    ...message(`${actor(answerer)} answered:`).blocks,
    ...wholeQuotation(answer),
    context(sent ? 'They have the answer.' : 'It was not sent: they may not hear of this incident any more.'),
  );
}

/** The answer, for whoever asked. */
export function answerNote(incident: Incident, { asked, answerer, answer }: Exchange): Message {
  return message(
    `:speech_balloon: Your question about ${nameOutside(incident)} is answered.`,
    ...message('You asked:').blocks,
    ...wholeQuotation(asked),
    ...message(`${actor(answerer)} answers:`).blocks,
    ...wholeQuotation(answer),
    ...(incident.visibility === 'private' ? [context('For you alone: please do not forward it.')] : []),
  );
}
