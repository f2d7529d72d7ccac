import { isCommander, requireMayBring } from './authority.ts';
import type { Circumstances } from './decide.ts';
import { knownRole } from './decide-roles.ts';
import { type Handover, type HandoverCommand, handoverOf, handoverOffered } from './handover.ts';
import { type Actor, type Event, holdersOf, type Incident, type PersonId } from './incident.ts';
import { commander, roleOf } from './plan.ts';
import { Refusal } from './refusal.ts';
import { bounded, boundedLine, limits, people, person } from './words.ts';

const minute = 60_000;

type Of<T extends HandoverCommand['type']> = Extract<HandoverCommand, { type: T }>;

export function decideHandovers(
  incident: Incident,
  command: HandoverCommand,
  circumstances: Circumstances,
): readonly Event[] {
  switch (command.type) {
    case 'offer-handover':
      return [offer(incident, command, circumstances)];
    case 'accept-handover':
      return [accept(incident, command.offer, circumstances)];
    case 'decline-handover':
      return [decline(incident, command, circumstances)];
    case 'withdraw-handover':
      return [withdraw(incident, command)];
    case 'keep-command':
      return keep(incident, personActing(circumstances.by));
  }
}

function offer(incident: Incident, command: Of<'offer-handover'>, { by, at, plan }: Circumstances): Event {
  const { from, to } = command;
  const role = knownRole(plan, command.role);
  const brief = bounded(command.brief, limits.brief, 'brief');
  const holders = holdersOf(incident, role.name);
  if (!holders.includes(from))
    throw new Refusal('conflict', `${person(from)} does not hold ${role.title}, so cannot hand it over.`, 'role');
  if (to !== null && holders.includes(to))
    throw new Refusal('conflict', `${person(to)} is ${role.title} already. Name somebody else.`, 'person');
  if (!incident.roomId)
    throw new Refusal('conflict', 'The room is not open yet, and nobody could read a brief. Try again in a moment.');
  if (to !== null && incident.barred.includes(to))
    throw new Refusal(
      'conflict',
      `${person(to)} was removed from this incident. To bring them back: \`{command} add @person\`.`,
      'person',
    );
  if (to !== null) requireMayBring(incident, plan, by, [to]);
  const pending = handoverOf(incident, role.name, from);
  if (pending && pending.to === to)
    throw new Refusal(
      'conflict',
      to === null
        ? `The room was asked already who takes ${role.title}, and nobody did yet.`
        : `${person(to)} was asked already to take ${role.title}, and has not answered yet.`,
      'person',
    );
  const escalateAt = new Date(at.getTime() + plan.handovers.acceptWithinMinutes * minute);
  return { type: 'handover-offered', role: role.name, from, to, escalateAt, words: { brief } };
}

function accept(incident: Incident, number: number, { by, plan }: Circumstances): Event {
  const { offer, role, from, offeredAt, brief, ...offered } = pendingHandover(incident, number);
  const to = personActing(by);
  const { title } = roleOf(plan, role);
  if (to === from)
    throw new Refusal('conflict', `You hold ${title} yourself. To keep it: \`{command} handover withdraw\`.`);
  if (holdersOf(incident, role).includes(to)) throw new Refusal('conflict', `You are ${title} already.`);
  if (!mayAccept(offered, to))
    throw new Refusal(
      'not-allowed',
      `${title} was offered to ${people(offered.to ? [offered.to] : [])}, and is theirs to accept.`,
    );
  return { type: 'handover-accepted', offer, role, from, to, offeredAt, words: { brief } };
}

/** Who was asked may accept; once nobody did in time, any member: the room is asked where whoever else commands cannot be. */
function mayAccept({ to, escalateAt }: Pick<Handover, 'to' | 'escalateAt'>, id: PersonId): boolean {
  return to === null || to === id || escalateAt === null;
}

function decline(incident: Incident, command: Of<'decline-handover'>, { by, plan }: Circumstances): Event {
  const { offer, role, from, to } = pendingHandover(incident, command.offer);
  const id = personActing(by);
  if (to !== id)
    throw new Refusal('not-allowed', `${roleOf(plan, role).title} was not offered to you, so leave it as it is.`);
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!reason) throw new Refusal('invalid', `Say why not, so that ${person(from)} knows what to do.`, 'reason');
  return { type: 'handover-declined', offer, role, from, to, words: { reason } };
}

function withdraw(incident: Incident, command: Of<'withdraw-handover'>): Event {
  const { offer, role, from, to } = pendingHandover(incident, command.offer);
  if (from !== command.from) throw new Refusal('conflict', `${person(command.from)} did not offer this role.`);
  return { type: 'handover-withdrawn', offer, role, from, to };
}

function keep(incident: Incident, person: PersonId): Event[] {
  if (holdersOf(incident, commander).length > 0 && !isCommander(incident, person))
    throw new Refusal('conflict', 'You command it no more, so there is nothing to hand over or to keep.');
  return incident.commanding?.asked ? [{ type: 'command-kept', person }] : [];
}

/** Throws a Refusal for a handover that was accepted, declined, withdrawn or overtaken meanwhile. */
export function pendingHandover(incident: Incident, offer: number): Handover {
  const found = handoverOffered(incident, offer);
  if (found) return found;
  throw new Refusal(
    'conflict',
    'This handover is settled: it was accepted, declined or withdrawn, or the role changed hands another way. `{command} roles` shows who holds what.',
  );
}

function personActing(by: Actor): PersonId {
  if (by.kind === 'person') return by.id;
  throw new Refusal('not-allowed', 'A role is accepted and declined by people.');
}
