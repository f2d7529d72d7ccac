import { hearersOf } from '../../incident/circles.ts';
import type { Incident } from '../../incident/incident.ts';
import { audienceOf, everyone, type Plan } from '../../incident/plan.ts';
import { nextPromise } from '../../incident/promise.ts';
import { lastSaid, lastWritten } from '../../incident/update.ts';
import { nextAfter } from '../../plan/calendar.ts';
import { previewUpdate } from '../actions/preview-update.ts';
import { buttons } from '../cards/blocks.ts';
import { impactLine } from '../cards/fact-lines.ts';
import { waitingWords } from '../cards/waiting-words.ts';
import { audienceTitle, titleOfRole } from '../cards/words.ts';
import { listed, moment } from '../text.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { executiveUpdateModal } from './executive-update.ts';
import { momentField, remark } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { updateEntered } from './update-entered.ts';
import { executiveParts, refuseSame, updateParts } from './update-parts.ts';

export const postUpdateModal = commandModal({
  id: 'post-update',
  entered: updateEntered,
  async command(entered, incident, { coordination }, { audience }) {
    const last = lastSaid(await coordination.timeline(incident.id), audience);
    refuseSame(entered, last?.event.words, same);
    return { type: 'post-update', ...entered, audience };
  },
});

const same = 'This says what the last update said. Change what changed, or close this and type “update no change”.';

/** Begins with what was said last, to be brought up to date. */
export async function openUpdateForm(context: FormContext, incident: Incident, audience?: string): Promise<void> {
  const { coordination } = context;
  const executive = { trend: 'same', data: 'unknown' } as const;
  const example = { type: 'post-update', known: '-', doing: '', need: '', nextAt: null, audience, executive } as const;
  await refuseEarly(context, incident, example);
  const [plan, timeline] = await Promise.all([coordination.planOf(incident), coordination.timeline(incident.id)]);
  const last = lastWritten(timeline, audience);
  const { form, approvedBy } = audienceOf(plan, audience ?? everyone);
  const modal = form === 'executive' ? executiveUpdateModal : postUpdateModal;
  const next = nextPromise(audience ?? everyone, context.now(), incident, { plan, nextAfter });
  const forAudience = audience ? { audience } : {};
  await context.openModal(
    modal.view(
      { ...idsOf(incident, context), ...forAudience },
      {
        title: form === 'executive' ? 'Update executives' : 'Post an update',
        submit: approvedBy ? 'Ask for approval' : 'Post',
        blocks: [
          remark(
            [
              readers(incident, plan, audience),
              ...(approvedBy ? [`${titleOfRole(approvedBy, plan)} approves it before it is sent.`] : []),
              ...waitingLine(incident),
              ...impactLine(incident).map((line) => `${line}; it goes with the update`),
              ...(last ? [`It begins with what was written ${moment(last.at)}: change what changed.`] : []),
            ].join('\n'),
          ),
          ...(form === 'executive'
            ? executiveParts(last?.event.words, last?.event.executive)
            : updateParts(last?.event.words)),
          momentField({
            name: 'nextAt',
            label: 'Next update',
            hint: 'A promise to whoever waits for it. Left empty, the cadence decides.',
            optional: true,
            ...(next ? { initial: next } : {}),
          }),
          ...buttons([previewUpdate.button('Preview', { incident: incident.id, ...forAudience })]),
        ],
      },
    ),
  );
}

/** Who reads it; whoever writes it decides by that what to say. */
function readers(incident: Incident, plan: Plan, audience: string = everyone): string {
  const { visibility, followers } = incident;
  const briefed = hearersOf(incident, audience);
  if (audience !== everyone)
    return `It is sent to ${audienceTitle(audience, plan)} (${briefed.length}), and to nobody else.`;
  const channel = visibility === 'public' ? ' and in the announcement channel' : '';
  const readers = [
    ...(briefed.length > 0 ? [`whoever is briefed (${briefed.length})`] : []),
    ...(followers.length > 0 ? [`whoever follows (${followers.length})`] : []),
  ];
  if (readers.length > 0) return `It is posted in the room${channel}, and sent to ${listed(readers)}.`;
  return `It is posted in the room${channel || ', and nowhere else'}.`;
}

function waitingLine(incident: Incident): string[] {
  const waiting = waitingWords(incident);
  return waiting ? [waiting] : [];
}
