import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import { Refusal } from '../../incident/refusal.ts';
import { lastSaid, updatesIn } from '../../incident/update.ts';
import { actor, moment } from '../text.ts';
import { refuseEarly, sayWhereAsked } from './command-modal.ts';
import { remark } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';
import { tried } from './tried.ts';
import { correctionEntered } from './update-entered.ts';
import { executiveParts, refuseSame, updateParts } from './update-parts.ts';

export const correctUpdateModal = modal({
  id: 'correct-update',
  ids: z.object({ incident: z.string(), channel: z.string(), update: z.number() }),
  entered: correctionEntered,
  async prepare(entered, { incident: id, channel, update }, asker) {
    const incident = await asker.incidentFor(id);
    const posted = updatesIn(await asker.coordination.timeline(id)).find(({ sequence }) => sequence === update);
    if (!('executive' in entered))
      refuseSame(entered, posted?.event.words, 'It says that already. Change what is wrong, or close this.');
    const correct = await tried(asker, incident, { type: 'correct-update', update, ...entered });
    return async () => {
      await correct();
      await sayWhereAsked('Corrected everywhere it went. Both versions stand on the timeline.', channel, asker);
    };
  },
});

/** The update of that entry, or the last to an audience; left out, to everyone. */
export async function openCorrectForm(
  context: FormContext,
  incident: Incident,
  which: number | string = everyone,
): Promise<void> {
  const { coordination, channelId } = context;
  const timeline = await coordination.timeline(incident.id);
  const posted =
    typeof which === 'number'
      ? updatesIn(timeline).find(({ sequence }) => sequence === which)
      : lastSaid(timeline, which);
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
          ...(event.executive ? executiveParts(event.words, event.executive) : updateParts(event.words)),
        ],
      },
    ),
  );
}
