import { z } from 'zod';
import { type CorrectableTime, correctableTimes, type Edit, timesOf } from '../../incident/edit.ts';
import type { Incident } from '../../incident/incident.ts';
import { type IncidentType, typeOf } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import { type Brought, broughtByType, broughtWords } from '../asking/brought-by-type.ts';
import { bold, escapeText, mention } from '../text.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededChoice, neededText, optionalMoment, tickedFor } from './entered.ts';
import { momentField, remark, selectField, textField, tickField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { Unconfirmed } from './modal.ts';
import { typeChoices } from './plan-choices.ts';

export const editModal = commandModal({
  id: 'edit',
  entered: z.object({
    title: neededText('An incident needs a title.'),
    incidentType: neededChoice('Choose a type.'),
    occurred: optionalMoment,
    detected: optionalMoment,
    contained: optionalMoment,
    recovered: optionalMoment,
    mayKnow: tickedFor,
  }),
  command: ({ title, incidentType, mayKnow: _, ...times }, incident): Edit => ({
    type: 'edit',
    times,
    ...(title === incident.title ? {} : { title }),
    ...(incidentType === incident.type ? {} : { incidentType }),
  }),
  async confirm({ incidentType, mayKnow }, incident, asker) {
    if (mayKnow.includes(incidentType)) return;
    const plan = await asker.coordination.planOf(incident);
    const brought = await broughtByType(asker, incident, plan, incidentType);
    if (brought) throw callingIn(typeOf(plan, incidentType), brought);
  },
});

/** What asks whether those may know whom a type brings in; it is ticked for that type. */
export function callingIn({ name, title }: IncidentType, brought: Brought): Unconfirmed {
  return new Unconfirmed(
    `The type ${bold(escapeText(title))} ${broughtWords(brought, mention)}. Nothing is changed yet.`,
    tickField({
      name: 'mayKnow',
      label: 'May they know of this incident?',
      optional: true,
      choice: { value: name, label: 'Yes, they may' },
    }),
  );
}

const labels: Readonly<Record<CorrectableTime, string>> = {
  occurred: 'When it began',
  detected: 'When it was noticed',
  contained: 'When it was contained',
  recovered: 'When everything was back',
};

const hints: Readonly<Partial<Record<CorrectableTime, string>>> = {
  contained: 'Left empty: when the phase after containment began.',
  recovered: 'Left empty: when the response ended.',
};

export async function openEditForm(context: FormContext, incident: Incident): Promise<void> {
  await refuseEarly(context, incident, { type: 'edit', title: `${incident.title}.` });
  const plan = await context.coordination.planOf(incident);
  const times = timesOf(incident);
  await context.openModal(
    editModal.view(idsOf(incident, context), {
      title: 'Edit the incident',
      submit: 'Save',
      blocks: [
        textField({ name: 'title', label: 'Title', limit: limits.title, initial: incident.title }),
        selectField({ name: 'incidentType', label: 'Type', choices: typeChoices(plan), chosen: incident.type }),
        ...correctableTimes.map((time) => {
          const hint = hints[time];
          const initial = times[time] ?? undefined;
          return momentField({ name: time, label: labels[time], optional: true, initial, ...(hint ? { hint } : {}) });
        }),
        remark(
          'The timeline keeps what stood here before, and durations follow. Another type brings its own tasks in place of those nobody has begun; whom the plan calls in for it is named to you first.',
        ),
      ],
    }),
  );
}
