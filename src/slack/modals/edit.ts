import { z } from 'zod';
import { type CorrectableTime, correctableTimes, type Edit, timesOf } from '../../incident/edit.ts';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededChoice, neededText, optionalMoment } from './entered.ts';
import { momentField, remark, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
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
  }),
  command: ({ title, incidentType, ...times }, incident): Edit => ({
    type: 'edit',
    times,
    ...(title === incident.title ? {} : { title }),
    ...(incidentType === incident.type ? {} : { incidentType }),
  }),
});

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
          'The timeline keeps what stood here before, and durations follow. Another type brings its own tasks in place of those nobody has begun, and calls in whom the plan names for it.',
        ),
      ],
    }),
  );
}
