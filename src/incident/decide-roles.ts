import { mayCommand, requireCommand, requireMember } from './authority.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import { type Event, holdersOf, type Incident } from './incident.ts';
import { commander, type Plan, type Role } from './plan.ts';
import { Refusal } from './refusal.ts';
import { boundedLine, limits, people, person } from './words.ts';

export function decideRoles(
  incident: Incident,
  command: CommandOf<'assign' | 'release'>,
  circumstances: Circumstances,
): readonly Event[] {
  const role = knownRole(circumstances.plan, command.role);
  return command.type === 'assign'
    ? assign(incident, role, command, circumstances)
    : release(incident, role, command, circumstances);
}

function assign(incident: Incident, role: Role, command: CommandOf<'assign'>, { by, plan }: Circumstances): Event[] {
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  const holders = holdersOf(incident, role.name);
  const actor = requireMember(incident, by);
  if (holders.includes(command.person))
    throw new Refusal('conflict', `${person(command.person)} is ${role.title} already.`);
  const taken = role.single && holders.length > 0;
  if (actor !== command.person) requireCommand(incident, plan, by, `Assigning ${role.title}`);
  else if (taken && !mayCommand(incident, plan, actor)) requireTakeover(role, reason, people(holders));
  return [
    {
      type: 'role-assigned',
      role: role.name,
      person: command.person,
      former: (role.single ? holders[0] : undefined) ?? null,
      words: { reason },
    },
  ];
}

/** Command can be taken by any member who says why: a commander can be asleep. */
function requireTakeover(role: Role, reason: string, holder: string): void {
  if (role.name !== commander)
    throw new Refusal(
      'conflict',
      `${role.title} is ${holder}. Ask the commander to assign you, or ${holder} to release it.`,
    );
  if (!reason)
    throw new Refusal(
      'invalid',
      `${holder} is commander. To take command, say why: \`{command} claim commander <reason>\`.`,
    );
}

function release(incident: Incident, role: Role, command: CommandOf<'release'>, { by, plan }: Circumstances): Event[] {
  const actor = requireMember(incident, by);
  if (!holdersOf(incident, role.name).includes(command.person))
    throw new Refusal('conflict', `${person(command.person)} does not hold ${role.title}.`);
  if (actor !== command.person) requireCommand(incident, plan, by, `Releasing ${role.title} for someone else`);
  return [{ type: 'role-released', role: role.name, person: command.person }];
}

/** Throws a Refusal that lists the plan's roles. */
export function knownRole(plan: Plan, name: string): Role {
  const wanted = name.toLowerCase();
  const role = plan.roles.find((each) => each.name === wanted || each.synonyms.includes(wanted));
  if (role) return role;
  throw new Refusal(
    'invalid',
    `There is no role “${name.slice(0, 40)}”. Roles: ${plan.roles.map((r) => r.name).join(', ')}.`,
  );
}
