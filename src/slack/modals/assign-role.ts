import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { commander } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import { roleChanged } from '../answers/role-changed.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededChoice, optionalText } from './entered.ts';
import { personField, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { refusedAt } from './modal.ts';
import { roleChoices } from './plan-choices.ts';

export const assignRoleModal = commandModal({
  id: 'assign-role',
  entered: z.object({
    role: neededChoice('Choose a role.'),
    person: neededChoice('Choose who takes it.'),
    reason: optionalText,
  }),
  async command({ role, person, reason }, _incident, asker) {
    await refusedAt('person', requireFullMembers(asker.people, [person]));
    return { type: 'assign', role, person, reason };
  },
  async done({ role, person: holder }, incident, { coordination, personId: by, channelId }) {
    return roleChanged(incident, await coordination.planOf(incident), { role, holder, by, channelId });
  },
});

/** `chosen`: the role that was said already. */
export async function openAssignForm(context: FormContext, incident: Incident, chosen?: string): Promise<void> {
  const plan = await context.coordination.planOf(incident);
  const role = plan.roles.find((each) => each.name !== commander)?.name ?? commander;
  await refuseEarly(context, incident, { type: 'assign', role, person: context.team.botUserId, reason: '' });
  await context.openModal(
    assignRoleModal.view(idsOf(incident, context), {
      title: 'Assign a role',
      submit: 'Assign',
      blocks: [
        selectField({ name: 'role', label: 'Role', choices: roleChoices(plan), chosen }),
        personField({
          name: 'person',
          label: 'Person',
          hint: 'They are invited to the room and read their duties in a direct message.',
        }),
        textField({ name: 'reason', label: 'Reason', optional: true, limit: limits.reason }),
      ],
    }),
  );
}
