import type { Handover } from '../../src/incident/handover.ts';
import type { Actor, Command, Incident, PersonId } from '../../src/incident/incident.ts';
import { ana, at, ben, cleo, commands, dan, gus, olga } from './makers.ts';

interface Trial {
  readonly who: 'member' | 'command';
  readonly command: Command | ((by: Actor) => Command);
  readonly on?: Incident;
}

const everyone = [ana, ben, dan, olga, gus].map(({ id }) => id);

/** What is done about roles that are handed over, and for whom it is. */
export function handoverDeeds(underCommand: Incident) {
  const investigated = { ...underCommand, roles: { ...underCommand.roles, investigator: everyone } };
  const all = (side: 'from' | 'to') => everyone.map((id) => aHandover({ offer: offerOf(id), [side]: id }));
  return {
    'offer-handover': {
      who: 'member',
      command: (by) => ({ type: 'offer-handover', role: 'investigator', from: idOf(by), to: null, brief: '' }),
      on: investigated,
    },
    'hand-over-for': { who: 'command', command: commands.handOver('scribe', cleo, olga) },
    'accept-handover': {
      who: 'member',
      command: commands.accept(9),
      on: { ...underCommand, handovers: [aHandover({ role: 'scribe' })] },
    },
    'decline-handover': {
      who: 'member',
      command: (by) => commands.decline(offerOf(idOf(by)), 'asleep'),
      on: { ...investigated, handovers: all('to') },
    },
    'withdraw-handover': {
      who: 'member',
      command: (by) => ({ type: 'withdraw-handover', offer: offerOf(idOf(by)), from: idOf(by) }),
      on: { ...investigated, handovers: all('from') },
    },
    'keep-command': {
      who: 'member',
      command: { type: 'keep-command' },
      on: {
        ...underCommand,
        roles: { ...underCommand.roles, commander: everyone },
        commanding: { since: at('10:00'), nudged: 1, asked: 2 },
      },
    },
    'withdraw-handover-for': {
      who: 'command',
      command: commands.withdraw(9, cleo),
      on: { ...underCommand, handovers: [aHandover({ role: 'scribe' })] },
    },
  } as const satisfies Record<string, Trial>;
}

function aHandover(overrides: Partial<Handover>): Handover {
  return {
    offer: 9,
    role: 'investigator',
    from: cleo.id,
    to: null,
    offeredAt: at('10:20'),
    escalateAt: at('10:35'),
    brief: '',
    ...overrides,
  };
}

function offerOf(id: PersonId): number {
  return 20 + everyone.indexOf(id);
}

function idOf(by: Actor): PersonId {
  return by.kind === 'person' ? by.id : 'muster';
}
