import { changesBetween } from '../../incident/changes.ts';
import { fold } from '../../incident/evolve.ts';
import type { EventOf } from '../../incident/incident.ts';
import { audienceOf, everyone } from '../../incident/plan.ts';
import { nextPromise } from '../../incident/promise.ts';
import { Refusal } from '../../incident/refusal.ts';
import { updatesIn } from '../../incident/update.ts';
import { nextAfter } from '../../plan/calendar.ts';
import { action } from '../action.ts';
import { updatePreview } from '../answers/update-preview.ts';
import { told } from '../deliver/told.ts';
import { executiveEntered, updateEntered } from '../modals/update-entered.ts';
import { ofPromise } from './values.ts';

/** Shows over the form of an update how each audience would read what stands in it. */
export const previewUpdate = action({
  id: 'preview-update',
  value: ofPromise,
  async run({ incident: id, audience = everyone }, context) {
    const { coordination, personId: by, now, command, entered = {} } = context;
    const incident = await context.incidentFor(id, 'post-update');
    const plan = await coordination.planOf(incident);
    const { form } = audienceOf(plan, audience);
    const { data, error } = (form === 'executive' ? executiveEntered : updateEntered).safeParse(entered);
    if (!data) throw new Refusal('invalid', error.issues[0]?.message ?? 'There is nothing to preview yet.');
    const { nextAt, known, doing, need, executive } = { executive: undefined, ...data };
    const event: EventOf<'update-posted'> = {
      type: 'update-posted',
      audience,
      noChange: false,
      dueAt: now(),
      promisedAt: nextAt ?? nextPromise(audience, now(), incident, { plan, nextAfter }),
      ...(executive ? { executive } : {}),
      words: { known, doing, need },
    };
    const timeline = await coordination.timeline(incident.id);
    const before = fold(incident, timeline.slice(0, updatesIn(timeline).at(-1)?.sequence ?? 1));
    const changes = changesBetween(before, incident);
    await context.openModal(updatePreview({ event: await told(context, event), by, incident, plan, changes, command }));
  },
});
