import fc from 'fast-check';
import { type Actor, type Command, holdersOf, type Incident, muster } from '../../src/incident/incident.ts';
import { ana, ben, cleo, dan } from './makers.ts';

/** Roles are offered, and offers accepted, declined and taken back, at random. */
export function handoverCommands(words: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  const person = fc.constantFrom(ana.id, ben.id, cleo.id, dan.id);
  const offer = fc.constant(0);
  return fc.oneof(
    fc.record({
      type: fc.constant('offer-handover' as const),
      role: fc.constantFrom('commander', 'commander', 'scribe', 'investigator'),
      from: person,
      to: fc.option(person),
      brief: words,
    }),
    fc.record({ type: fc.constant('accept-handover' as const), offer }),
    fc.record({ type: fc.constant('decline-handover' as const), offer, reason: words }),
    fc.record({ type: fc.constant('withdraw-handover' as const), offer, from: person }),
  );
}

/** The command about the newest offer or decision, of whoever holds the role: at random nobody would meet it. */
export function aimed(incident: Incident, command: Command): Command {
  const last = incident.handovers.at(-1);
  switch (command.type) {
    case 'offer-handover':
      return { ...command, from: holdersOf(incident, command.role)[0] ?? command.from };
    case 'accept-handover':
    case 'decline-handover':
      return last ? { ...command, offer: last.offer } : command;
    case 'withdraw-handover':
      return last ? { ...command, offer: last.offer, from: last.from } : command;
    case 'withdraw-decision':
      return { ...command, decision: incident.decisions.at(-1)?.entry ?? command.decision };
    default:
      return command;
  }
}

/** Whom the newest offer is for answers it, where somebody was named, and whoever made it takes it back. */
export function answering({ handovers }: Incident, command: Command, by: Actor): Actor {
  const last = handovers.at(-1);
  const answers = command.type === 'accept-handover' || command.type === 'decline-handover';
  const id = answers ? last?.to : command.type === 'withdraw-handover' ? last?.from : null;
  return id ? { kind: 'person', id, inRoom: true, guest: false } : by;
}

/** A role is taken, offered, and the offer answered one way or the other. */
export function handing(words: fc.Arbitrary<string>) {
  const answers: readonly Command[] = [
    { type: 'accept-handover', offer: 0 },
    { type: 'decline-handover', offer: 0, reason: 'asleep' },
    { type: 'withdraw-handover', offer: 0, from: cleo.id },
    { type: 'ring' },
  ];
  const offer = { type: 'offer-handover', role: 'investigator', from: cleo.id, to: dan.id } as const;
  return fc.record({ brief: words, answer: fc.constantFrom(...answers) }).map(({ brief, answer }) => [
    { command: { type: 'assign', role: 'investigator', person: cleo.id, reason: '' } as Command, by: cleo, minutes: 1 },
    { command: { ...offer, brief } as Command, by: cleo, minutes: 1 },
    { command: answer, by: answer.type === 'ring' ? muster : cleo, minutes: answer.type === 'ring' ? 16 : 1 },
  ]);
}

/** Ben commands until he is asked to hand over, and goes on. */
export const longCommand: { command: Command; by: Actor; minutes: number }[] = [
  { command: { type: 'assign', role: 'commander', person: ben.id, reason: 'my turn' }, by: ben, minutes: 1 },
  { command: { type: 'change-phase', to: 'analysis', reason: 'confirmed' }, by: ben, minutes: 1 },
  { command: { type: 'ring' }, by: muster, minutes: 61 },
  { command: { type: 'keep-command' }, by: ben, minutes: 1 },
];
