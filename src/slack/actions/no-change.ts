import { z } from 'zod';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { promiseTo } from '../../incident/promise.ts';
import { Refusal } from '../../incident/refusal.ts';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofPromise } from './values.ts';

export const noChange = action({
  id: 'no-change',
  /** `dueAt` is the promise that the reminder was about. */
  value: ofPromise.extend({ dueAt: z.iso.datetime() }),
  async run({ incident, dueAt, audience }, context) {
    const found = await context.incidentFor(incident);
    requireOwed(found, audience, new Date(dueAt));
    await coordinateAs(context, found, { type: 'post-no-change', audience }, answered(found, audience));
  },
});

/** A reminder stands in Slack for as long as someone keeps it, and must not answer for a later promise. */
function requireOwed(incident: Incident, audience: string | undefined, dueAt: Date): void {
  const owed = promiseTo(incident, audience)?.dueAt.getTime();
  if ((owed === undefined && Object.keys(incident.promises).length === 0) || owed === dueAt.getTime()) return;
  throw new Refusal(
    'conflict',
    `This reminder of ${codeNameOf(incident)} is settled: an update was posted, or another time was agreed, since it came.`,
  );
}

/** Two people who answer the same reminder at once answer it once. */
function answered({ id, lastEntry }: Incident, audience = ''): string {
  return `no-change/${id}/${lastEntry}/${audience}`;
}
