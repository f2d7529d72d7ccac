import type { Incident } from '../../incident/incident.ts';
import type { Plan, Role } from '../../incident/plan.ts';
import { openSeats } from '../../incident/seats.ts';
import { claimRole } from '../actions/claim-role.ts';
import { buttons, fitted, section } from '../cards/blocks.ts';
import { duties } from '../cards/role-notes.ts';
import { holders, roleTitle } from '../cards/words.ts';
import type { Answer } from '../edge.ts';

/** Characters of duties that one message has room for, beside who holds what. */
const dutiesInMessage = 7_000;
const dutiesInSection = 2_500;

/** Every role of the plan: who holds it, and what it is there for. */
export function rolesView(incident: Incident, plan: Plan): Answer {
  const seats = openSeats(incident, plan);
  const share = Math.min(dutiesInSection, Math.floor(dutiesInMessage / plan.roles.length));
  const parts = plan.roles.map((role) => {
    const held = seats.includes(role) ? ':warning: _open_' : holders(incident, role);
    return section([`*${roleTitle(role)}:* ${held}`, ...dutiesWithin(share, role)].join('\n'));
  });
  const offers = incident.endedAt === null ? seats : [];
  return {
    text: `Roles: ${plan.roles.map((role) => `${roleTitle(role)} ${holders(incident, role)}`).join(', ')}`,
    blocks: fitted([
      ...parts,
      ...buttons(
        offers.map(({ name, title }) => claimRole.button(`Claim ${title}`, { incident: incident.id, role: name })),
      ),
    ]),
  };
}

/** The first duties; who takes the role on reads them all. */
function dutiesWithin(share: number, role: Role): readonly string[] {
  let length = 0;
  const all = duties(role);
  const shown = all.filter((duty) => {
    length += duty.length + 1;
    return length <= share;
  });
  const left = all.length - shown.length;
  return left > 0 ? [...shown, `_${shown.length > 0 ? 'and ' : ''}${left} duties, which a holder is sent_`] : shown;
}
