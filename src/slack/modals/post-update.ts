import type { KnownBlock } from '@slack/web-api';
import { z } from 'zod';
import type { Incident, TimelineEntry } from '../../incident/incident.ts';
import { promiseAfter } from '../../incident/promise.ts';
import { limits } from '../../incident/words.ts';
import { nextAfter } from '../../plan/calendar.ts';
import { impactLine } from '../cards/fact-lines.ts';
import { harmless, moment } from '../text.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededText, optionalMoment, optionalText } from './entered.ts';
import { momentField, remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

export const postUpdateModal = commandModal({
  id: 'post-update',
  entered: z.object({
    known: neededText('An update says at least what we know.'),
    doing: optionalText,
    need: optionalText,
    nextAt: optionalMoment,
  }),
  command: (entered) => ({ type: 'post-update', ...entered }),
});

export async function openUpdateForm(context: FormContext, incident: Incident): Promise<void> {
  const { coordination } = context;
  await refuseEarly(context, incident, { type: 'post-update', known: '-', doing: '', need: '', nextAt: null });
  const [plan, timeline] = await Promise.all([coordination.planOf(incident), coordination.timeline(incident.id)]);
  await context.openModal(
    postUpdateModal.view(idsOf(incident, context), {
      title: 'Post an update',
      submit: 'Post',
      blocks: [
        remark(
          [audience(incident), ...impactLine(incident).map((line) => `${line}; it goes with the update`)].join('\n'),
        ),
        part('known', 'What we know'),
        part('doing', 'What we are doing', 'optional'),
        part('need', 'What we need', 'optional'),
        momentField({
          name: 'nextAt',
          label: 'Next update',
          hint: 'A promise to whoever waits for it. Left empty, the cadence of the severity decides.',
          optional: true,
          initial: promiseAfter(context.now(), incident.severity, plan, nextAfter),
        }),
        ...previousUpdate(timeline),
      ],
    }),
  );
}

/** Who reads it; whoever writes it decides by that what to say. */
function audience({ visibility, briefed }: Incident): string {
  const channel = visibility === 'public' ? ' and in the announcement channel' : '';
  if (briefed.length > 0)
    return `It is posted in the room${channel}, and sent to whoever is briefed (${briefed.length}).`;
  return `It is posted in the room${channel || ', and nowhere else'}.`;
}

function part(name: string, label: string, need?: 'optional'): KnownBlock {
  return textField({ name, label, lines: 'many', optional: need === 'optional', limit: limits.updateField });
}

/** What was said last, to be continued rather than repeated. */
function previousUpdate(timeline: readonly TimelineEntry[]): KnownBlock[] {
  const [last] = timeline.toReversed().flatMap(({ at, event }) => {
    return event.type === 'update-posted' && !event.noChange ? [{ at, words: event.words }] : [];
  });
  if (!last) return [];
  const { known, doing, need } = last.words;
  const said = [known, doing, need].filter((part) => part !== '').map((part) => harmless(part, 600));
  return [{ type: 'divider' }, remark([`*Previous update*, ${moment(last.at)}`, ...said].join('\n'))];
}
