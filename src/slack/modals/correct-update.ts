import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { updatesIn } from '../../incident/update.ts';
import { actor, moment } from '../text.ts';
import { refuseEarly, sayWhereAsked } from './command-modal.ts';
import { remark } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';
import { tried } from './tried.ts';
import { correctionEntered } from './update-entered.ts';
import { refuseSame, updateParts } from './update-parts.ts';

export const correctUpdateModal = modal({
  id: 'correct-update',
  ids: z.object({ incident: z.string(), channel: z.string(), update: z.number() }),
  entered: correctionEntered,
  async prepare(entered, { incident: id, channel, update }, asker) {
    const incident = await asker.incidentFor(id);
    const posted = updatesIn(await asker.coordination.timeline(id)).find(({ sequence }) => sequence === update);
    refuseSame(entered, posted?.event.words, 'It says that already. Change what is wrong, or close this.');
    const correct = await tried(asker, incident, { type: 'correct-update', update, ...entered });
    return async () => {
      await correct();
      await sayWhereAsked('Corrected everywhere it went. Both versions stand on the timeline.', channel, asker);
    };
  },
});

/** `update` null: the last one that said something. */
export async function openCorrectForm(context: FormContext, incident: Incident, update: number | null): Promise<void> {
  const { coordination, channelId } = context;
  const said = updatesIn(await coordination.timeline(incident.id)).filter(({ event }) => !event.noChange);
  const posted = update === null ? said.at(-1) : said.find(({ sequence }) => sequence === update);
  if (!posted) throw new Refusal('not-found', 'There is no update to correct yet.');
  const { sequence, at, by, event } = posted;
  await refuseEarly(context, incident, { type: 'correct-update', update: sequence, ...event.words });
  await context.openModal(
    correctUpdateModal.view(
      { incident: incident.id, channel: channelId, update: sequence },
      {
        title: 'Correct the update',
        submit: 'Correct',
        blocks: [
          remark(
            `The update of ${moment(at)} by ${actor(by)} is edited wherever it was posted, and marked as corrected. Nobody is notified: what they must hear now, post as an update.`,
          ),
          ...updateParts(event.words),
        ],
      },
    ),
  );
}
