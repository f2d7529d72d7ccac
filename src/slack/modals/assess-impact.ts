import type { KnownBlock } from '@slack/web-api';
import { z } from 'zod';
import { type Extent, type Impact, type ImpactSubject, impactSubjects } from '../../incident/impact.ts';
import type { Incident } from '../../incident/incident.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { optionalText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

const count = optionalText.pipe(
  z
    .string()
    .regex(/^(?:\d[\d ,'_]{0,16})?$/, 'Write a whole number, like 120, or leave it empty where it is not known.')
    .transform((text) => (text === '' ? null : Number(text.replace(/\D/g, '')))),
);

const labels: Readonly<Record<ImpactSubject, string>> = {
  people: 'People',
  systems: 'Systems',
  data: 'Records of data',
};

export const assessImpactModal = commandModal({
  id: 'assess-impact',
  entered: z.object({
    'people-confirmed': count,
    people: count,
    'systems-confirmed': count,
    systems: count,
    'data-confirmed': count,
    data: count,
  }),
  command: (entered) => ({
    type: 'assess-impact',
    impact: Object.fromEntries(
      impactSubjects.map((subject): [ImpactSubject, Extent] => [
        subject,
        { confirmed: entered[`${subject}-confirmed`], likely: entered[subject] },
      ]),
    ),
  }),
});

export async function openImpactForm(context: FormContext, incident: Incident): Promise<void> {
  const { people } = incident.impact;
  const example = { confirmed: null, likely: (people.likely ?? 0) + 1 };
  await refuseEarly(context, incident, { type: 'assess-impact', impact: { people: example } });
  await context.openModal(
    assessImpactModal.view(idsOf(incident, context), {
      title: 'Impact',
      submit: 'Save',
      blocks: [
        remark('Numbers as far as you know them; what is left empty is *not known*. The next update carries them.'),
        ...impactSubjects.flatMap((subject) => fieldsOf(subject, incident.impact)),
      ],
    }),
  );
}

function fieldsOf(subject: ImpactSubject, impact: Impact): KnownBlock[] {
  const { confirmed, likely } = impact[subject];
  const field = (name: string, label: string, value: number | null) =>
    textField({ name, label, optional: true, limit: 20, initial: value === null ? '' : String(value) });
  return [
    field(`${subject}-confirmed`, `${labels[subject]}, confirmed`, confirmed),
    field(subject, `${labels[subject]}, likely in all`, likely),
  ];
}
