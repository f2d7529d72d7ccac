import { z } from 'zod';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const noChange = action({
  id: 'no-change',
  /** `dueAt` is the promise that the reminder was about. */
  value: ofIncident.extend({ dueAt: z.iso.datetime() }),
  async run({ incident, dueAt }, context) {
    const found = await context.incidentFor(incident);
    requireOwed(found, new Date(dueAt));
    await coordinateAs(context, found, { type: 'post-no-change' }, answered(found));
  },
});

/** A reminder stands in Slack for as long as someone keeps it, and must not answer for a later promise. */
function requireOwed(incident: Incident, dueAt: Date): void {
  const owed = incident.promise?.dueAt.getTime();
  if (owed === undefined || owed === dueAt.getTime()) return;
  throw new Refusal(
    'conflict',
    `This reminder of ${codeNameOf(incident)} is settled: an update was posted, or another time was agreed, since it came.`,
  );
}

/** Two people who answer the same reminder at once answer it once. */
function answered({ id, lastEntry }: Incident): string {
  return `no-change/${id}/${lastEntry}`;
}
