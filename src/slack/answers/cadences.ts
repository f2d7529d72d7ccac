import { cadenceFor } from '../../incident/cadence.ts';
import type { Incident } from '../../incident/incident.ts';
import { everyone, type Plan } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { cadenceWords } from '../cards/reminder-entry-words.ts';
import { escapeText, moment } from '../text.ts';

/** How often each audience is owed an update, and when the next is due. */
export function cadencesShown(incident: Incident, plan: Plan): string {
  const lines = plan.audiences.map(({ name, title }) => {
    const promise = promiseTo(incident, name);
    const cadence = cadenceFor(name, promise?.from ?? incident.declaredAt, incident, plan);
    const nobody = name !== everyone && (incident.audiences[name] ?? []).length === 0;
    if (nobody) return `*${escapeText(title)}*: nobody belongs to it here`;
    const often = cadence === null ? 'nothing is promised' : cadenceWords(cadence);
    const changed = incident.cadences[name] ? ' _(changed in this incident)_' : '';
    return `*${escapeText(title)}*: ${often}${changed}${promise ? ` · next by ${moment(promise.dueAt)}` : ''}`;
  });
  return [...lines, `Cron is read in ${escapeText(plan.timeZone)}.`].join('\n');
}
