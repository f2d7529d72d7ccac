import type { KnownBlock } from '@slack/web-api';
import type { Incident } from '../../incident/incident.ts';
import type { Plan, Role } from '../../incident/plan.ts';
import { openSeats } from '../../incident/seats.ts';
import { claimRole } from '../actions/claim-role.ts';
import { buttons, context, fitted, sections } from '../cards/blocks.ts';
import { duties } from '../cards/role-notes.ts';
import { holders, roleTitle } from '../cards/words.ts';
import type { Answer } from '../edge.ts';

/** Every role of the plan, and who holds it. */
export function rolesView(incident: Incident, plan: Plan, command: string): Answer {
  return {
    text: `Roles: ${plan.roles.map((role) => `${roleTitle(role)} ${holders(incident, role)}`).join(', ')}`,
    blocks: fitted([
      ...sections(plan.roles.map((role) => heldBy(incident, plan, role))),
      ...offers(incident, openSeats(incident, plan)),
      context(`\`${command} roles &lt;role&gt;\` shows the duties of one.`),
    ]),
  };
}

/** One role: who holds it, and what it is there for. */
export function dutiesView(incident: Incident, plan: Plan, role: Role): Answer {
  return {
    text: `${roleTitle(role)}: ${holders(incident, role)}`,
    blocks: fitted([
      ...sections([heldBy(incident, plan, role), ...duties(role)]),
      ...offers(
        incident,
        openSeats(incident, plan).filter(({ name }) => name === role.name),
      ),
    ]),
  };
}

function heldBy(incident: Incident, plan: Plan, role: Role): string {
  const held = openSeats(incident, plan).includes(role) ? ':warning: _open_' : holders(incident, role);
  return `*${roleTitle(role)}:* ${held}`;
}

function offers(incident: Incident, seats: readonly Role[]): KnownBlock[] {
  if (incident.endedAt !== null) return [];
  return buttons(
    seats.map(({ name, title }) => claimRole.button(`Claim ${title}`, { incident: incident.id, role: name })),
  );
}
