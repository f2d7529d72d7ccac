import { z } from 'zod';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { updatesIn } from '../../incident/update.ts';
import { limits } from '../../incident/words.ts';
import { moment } from '../text.ts';
import { refuseEarly, sayWhereAsked } from './command-modal.ts';
import { neededText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';
import { tried } from './tried.ts';

export const askQuestionModal = modal({
  id: 'ask-question',
  ids: z.object({ incident: z.string(), channel: z.string(), update: z.number() }),
  entered: z.object({ text: neededText('Write what you want to know.') }),
  async prepare({ text }, { incident: id, channel, update }, asker) {
    const incident = await asker.incidentFor(id, 'ask-question');
    const ask = await tried(asker, incident, { type: 'ask-question', update, text });
    return async () => {
      await ask();
      await sayWhereAsked('The room has your question. The answer comes to you in a direct message.', channel, asker);
    };
  },
});

/** For whoever may read updates; in the room one simply answers in the thread. */
export async function openAskForm(context: FormContext, incident: Incident, update: number): Promise<void> {
  const { coordination, channelId } = context;
  await refuseEarly(context, incident, { type: 'ask-question', update, text: '-' });
  const posted = updatesIn(await coordination.timeline(incident.id)).find(({ sequence }) => sequence === update);
  if (!posted) throw new Refusal('not-found', 'There is no such update.');
  await context.openModal(
    askQuestionModal.view(
      { incident: incident.id, channel: channelId, update },
      {
        title: 'Ask a question',
        submit: 'Ask',
        blocks: [
          remark(
            `About the update of ${moment(posted.at)} on *${codeNameOf(incident)}*. Whoever works on it reads your question and your name; the answer comes to you alone.`,
          ),
          textField({ name: 'text', label: 'What do you want to know?', lines: 'many', limit: limits.question }),
        ],
      },
    ),
  );
}
