import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { openQuestion } from '../../incident/question.ts';
import { limits } from '../../incident/words.ts';
import { wholeQuotation } from '../cards/whole-quotation.ts';
import { mention } from '../text.ts';
import { refuseEarly } from './command-modal.ts';
import { neededText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';
import { tried } from './tried.ts';

export const answerQuestionModal = modal({
  id: 'answer-question',
  ids: z.object({ incident: z.string(), channel: z.string(), question: z.number() }),
  entered: z.object({ text: neededText('Write the answer; it is sent to whoever asked.') }),
  async prepare({ text }, { incident: id, question }, asker) {
    const incident = await asker.incidentFor(id);
    return tried(asker, incident, { type: 'answer-question', question, text });
  },
});

export async function openAnswerForm(context: FormContext, incident: Incident, question: number): Promise<void> {
  const { coordination, channelId } = context;
  const { by } = openQuestion(incident, question);
  await refuseEarly(context, incident, { type: 'answer-question', question, text: '-' });
  const asked = (await coordination.timeline(incident.id)).find(({ sequence }) => sequence === question)?.event;
  await context.openModal(
    answerQuestionModal.view(
      { incident: incident.id, channel: channelId, question },
      {
        title: 'Answer a question',
        submit: 'Send',
        blocks: [
          remark(`${mention(by)} asks:`),
          ...(asked?.type === 'question-asked' ? wholeQuotation(asked.words.text) : []),
          textField({
            name: 'text',
            label: 'Your answer',
            hint: 'Sent to them in a direct message, if they may still hear of it. They see nothing else of the room.',
            lines: 'many',
            limit: limits.answer,
          }),
        ],
      },
    ),
  );
}
