import type { Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { openSeats } from '../../incident/seats.ts';
import { claimRole } from '../actions/claim-role.ts';
import { buttons, fitted, section } from '../cards/blocks.ts';
import { holders, roleTitle } from '../cards/words.ts';
import type { Answer } from '../edge.ts';
import { planText } from '../text.ts';

/** Every role of the plan: who holds it, and what it is there for. */
export function rolesView(incident: Incident, plan: Plan): Answer {
  const seats = openSeats(incident, plan);
  const lines = plan.roles.map((role) => {
    const held = seats.includes(role) ? ':warning: _open_' : holders(incident, role);
    return `*${roleTitle(role)}:* ${held}\n${role.duties.map((duty) => `• ${planText(duty)}`).join('\n')}`;
  });
  const offers = incident.endedAt === null ? seats : [];
  return {
    text: `Roles: ${plan.roles.map((role) => `${roleTitle(role)} ${holders(incident, role)}`).join(', ')}`,
    blocks: [
      ...fitted(lines.map(section)),
      ...buttons(
        offers.map(({ name, title }) => claimRole.button(`Claim ${title}`, { incident: incident.id, role: name })),
      ),
    ],
  };
}
