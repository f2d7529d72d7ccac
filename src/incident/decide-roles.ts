import { mayCommand } from './authority.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import { type Event, holdersOf, type Incident, type PersonId } from './incident.ts';
import { named } from './named.ts';
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
  const actor = by.kind === 'muster' ? 'muster' : by.id;
  if (incident.barred.includes(command.person))
    throw new Refusal(
      'conflict',
      `${person(command.person)} was removed from this incident. To bring them back: \`{command} add @person\`.`,
      'person',
    );
  if (holders.includes(command.person))
    throw new Refusal('conflict', `${person(command.person)} is ${role.title} already.`, 'person');
  if (actor !== command.person) requireWilling(incident, role, actor, command.person);
  else if (actor !== 'muster' && !mayCommand(incident, plan, actor)) requireClaim(incident, role, reason);
  if (role.name === commander && takesCommand(incident, actor) && !reason) refuseTakeover(incident, actor, command);
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

function requireWilling(incident: Incident, role: Role, actor: PersonId | 'muster', to: PersonId): void {
  if (role.name === commander && holdersOf(incident, commander).length === 0 && actor !== incident.declaredBy)
    throw new Refusal(
      'not-allowed',
      `Nobody becomes commander without saying so. Ask ${person(to)} to take command: \`{command} claim commander\`.`,
      'person',
    );
}

/** A seat that commands beside the commander can be taken by any member who says why. */
function requireClaim(incident: Incident, role: Role, reason: string): void {
  const holders = people(holdersOf(incident, role.name));
  if (role.name !== commander && role.single && holders)
    throw new Refusal(
      'conflict',
      `${role.title} is ${holders}. Ask the commander to assign you, or ${holders} to release it.`,
      'role',
    );
  if (reason || !role.commands || role.name === commander) return;
  throw new Refusal(
    'invalid',
    `${role.title} commands too, beside ${people(holdersOf(incident, commander))}. To take it, say why: \`{command} claim ${role.name} <reason>\`.`,
    'reason',
  );
}

/** A commander hands over freely; in anybody else's hand it is taken from them. */
function takesCommand(incident: Incident, actor: PersonId | 'muster'): boolean {
  const holders = holdersOf(incident, commander);
  return actor !== 'muster' && holders.length > 0 && !holders.includes(actor);
}

function refuseTakeover(incident: Incident, actor: PersonId | 'muster', to: CommandOf<'assign'>): never {
  const line = to.person === actor ? 'claim commander' : 'assign commander @person';
  const deed = to.person === actor ? 'take command' : 'give command to someone else';
  throw new Refusal(
    'invalid',
    `${people(holdersOf(incident, commander))} is commander. To ${deed}, say why: \`{command} ${line} <reason>\`.`,
    'reason',
  );
}

function release(incident: Incident, role: Role, command: CommandOf<'release'>, { by }: Circumstances): Event[] {
  const actor = by.kind === 'muster' ? 'muster' : by.id;
  if (!holdersOf(incident, role.name).includes(command.person))
    throw new Refusal('conflict', `${person(command.person)} does not hold ${role.title}.`, 'person');
  if (role.name === commander && takesCommand(incident, actor))
    throw new Refusal(
      'invalid',
      `${person(command.person)} is commander. Take command instead, and say why: \`{command} claim commander <reason>\`.`,
    );
  return [{ type: 'role-released', role: role.name, person: command.person }];
}

/** Throws a Refusal that lists the plan's roles. */
export function knownRole(plan: Plan, name: string): Role {
  const role = named(plan.roles, name);
  if (role) return role;
  throw new Refusal(
    'invalid',
    `There is no role “${name.slice(0, 40)}”. Roles: ${plan.roles.map((r) => r.name).join(', ')}.`,
    'role',
  );
}
