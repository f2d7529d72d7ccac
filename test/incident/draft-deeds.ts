import type { Command, Incident } from '../../src/incident/incident.ts';
import { ana, ben, cleo, dan, gus, olga } from './makers.ts';

interface Trial {
  readonly who: 'member';
  readonly command: Command;
  readonly on: Incident;
}

/** What is done about an update that waits for approval, and for whom it is. */
export function draftDeeds(underCommand: Incident) {
  const everybody = [ana, ben, dan, olga, gus].map(({ id }) => id);
  const drafted: Incident = {
    ...underCommand,
    roles: { ...underCommand.roles, investigator: everybody },
    drafts: [
      {
        draft: 7,
        audience: 'everyone',
        role: 'investigator',
        by: cleo.id,
        nextAt: null,
        words: { known: 'Twelve clicked', doing: '', need: '' },
      },
    ],
  };
  return {
    'approve-update': { who: 'member', command: { type: 'approve-update', draft: 7 }, on: drafted },
    'send-back-update': {
      who: 'member',
      command: { type: 'send-back-update', draft: 7, reason: 'It names a customer' },
      on: drafted,
    },
  } as const satisfies Record<string, Trial>;
}
