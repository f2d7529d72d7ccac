import pino from 'pino';
import type { Coordination } from '../../src/coordination/coordination.ts';
import { createCoordination } from '../../src/coordination/create-coordination.ts';
import type { Actor, Declaration } from '../../src/incident/incident.ts';
import type { Plan } from '../../src/incident/plan.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import type { Database } from '../../src/store/database.ts';
import { onlyEveryone, reminderManners } from '../incident/plan-parts.ts';

export const silent = pino({ level: 'silent' });
export const team = 'T1';

const nobody = { people: [], groups: [] };

export const aPlan: Plan = {
  name: 'Example',
  timeZone: 'UTC',
  severities: [
    {
      name: 'sev1',
      meaning: 'worst',
      synonyms: [],
      cadence: { everyone: { usually: '*/30 * * * *', phases: {} } },
      handoverAfterMinutes: [],
      invite: nobody,
      briefed: nobody,
      followers: nobody,
    },
    {
      name: 'sev2',
      meaning: 'bad',
      synonyms: [],
      cadence: { everyone: { usually: '0 * * * *', phases: {} } },
      handoverAfterMinutes: [],
      invite: nobody,
      briefed: nobody,
      followers: nobody,
    },
    {
      name: 'sev3',
      meaning: 'minor',
      synonyms: [],
      cadence: { everyone: { usually: '0 */4 * * *', phases: {} } },
      handoverAfterMinutes: [],
      invite: nobody,
      briefed: nobody,
      followers: nobody,
    },
  ],
  defaultSeverity: 'sev2',
  roles: [
    {
      name: 'commander',
      title: 'Commander',
      duties: ['lead'],
      single: true,
      needed: true,
      commands: true,
      synonyms: [],
    },
    {
      name: 'communications',
      title: 'Communications lead',
      duties: ['lead'],
      single: true,
      needed: false,
      commands: false,
      synonyms: [],
    },
    {
      name: 'investigator',
      title: 'Investigator',
      duties: ['lead'],
      single: false,
      needed: false,
      commands: false,
      synonyms: [],
    },
  ],
  types: [
    {
      name: 'unconfirmed',
      title: 'Unconfirmed',
      synonyms: [],
      invite: nobody,
      briefed: nobody,
      followers: nobody,
      declarerJoins: true,
      membersMayAdd: true,
      needs: [],
      playbook: { detection: ['a'], analysis: ['b'], containment: ['c'], eradication: ['d'], recovery: ['e'] },
    },
  ],
  defaultType: 'unconfirmed',
  announcements: { channel: 'security', mentionPrivate: false },
  pagingLink: undefined,
  quietHours: undefined,
  audiences: onlyEveryone,
  reminders: reminderManners,
  tasks: { escalateAfterMinutes: 10, leaverAnswersWithinMinutes: 15 },
  handovers: { acceptWithinMinutes: 15 },
  gates: {},
  watch: { seatOpenMinutes: null, phaseMinutes: {}, silenceMinutes: {}, reviewWorkingDays: null },
  closing: { reviewDueDays: 5, archiveRoom: true },
  timelineEmoji: 'pushpin',
  deliveryAttempts: 3,
};

/** A clock that stands still until it is set. */
export class Clock {
  #at = Date.parse('2026-11-24T08:00:00.000Z');

  readonly now = (): Date => new Date(this.#at);

  set(at: string | Date): void {
    this.#at = new Date(at).getTime();
  }

  advance(ms: number): void {
    this.#at += ms;
  }
}

export function aCoordination(db: Database, clock: Clock, plan: Plan = aPlan, version = 'v1'): Coordination {
  let picked = 0;
  return createCoordination({
    db,
    plan: { plan, version },
    now: clock.now,
    nextAfter,
    pick: (below) => {
      picked += 7;
      return picked % below;
    },
  });
}

export function aDeclaration(changes: Partial<Declaration> = {}): Declaration {
  return {
    title: 'Payroll mail asks for passwords',
    description: '',
    type: 'unconfirmed',
    severity: 'sev2',
    visibility: 'private',
    noticedAt: null,
    commander: null,
    invited: [],
    ...changes,
  };
}

/** Someone in every room. */
export function person(id: string): Extract<Actor, { kind: 'person' }> {
  return { kind: 'person', id, inRoom: true, guest: false };
}

export { muster } from '../../src/incident/incident.ts';

export const ana = person('ANA');
export const ben = person('BEN');
