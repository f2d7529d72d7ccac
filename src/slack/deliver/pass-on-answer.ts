import { answeredQuestion, answerNote } from '../cards/question-card.ts';
import { courtesy } from './courtesy.ts';
import { mayReadUpdates, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { edit } from './say.ts';
import { withoutSecrets } from './told.ts';

/** Writes the answer to whoever asked, if they may hear it still, and into the question in the room whether they did. */
export async function passOnAnswer(errand: Errand, { question, entry }: EffectOf<'pass-on-answer'>): Promise<void> {
  const { coordination, incident } = errand;
  const [asked, answered] = await Promise.all([entryOf(errand, question), entryOf(errand, entry)]);
  if (asked.event.type !== 'question-asked' || answered.event.type !== 'question-answered') return;
  const exchange = {
    asker: asked.by,
    asked: (await withoutSecrets(asked.event)).words.text,
    answerer: answered.by,
    answer: (await withoutSecrets(answered.event)).words.text,
  };
  const sent = await mayReadUpdates(errand, exchange.asker);
  if (sent) await tellDirectly(errand, exchange.asker, answerNote(incident, exchange));
  const post = await coordination.post(incident.id, `question/${question}`);
  if (post) await courtesy(errand, 'answered', () => edit(errand, post, answeredQuestion(exchange, sent)));
}
