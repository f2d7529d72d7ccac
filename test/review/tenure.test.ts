import { describe, expect, it } from 'vitest';
import { tenuresOf } from '../../src/review/tenure.ts';
import { ana, anIncident, at, ben, chloe, declaration, type Happened } from './a-record.ts';

const declared: Happened = ['09:00', ana, declaration];

function assigned(time: string, role: string, person: string, former: string | null = null): Happened {
  return [time, person, { type: 'role-assigned', role, person, former, words: { reason: '' } }];
}

const released = (time: string, role: string, person: string): Happened => [
  time,
  person,
  { type: 'role-released', role, person },
];

const ended = (time: string): Happened => [
  time,
  ana,
  { type: 'response-ended', reviewDueAt: at('+7 09:00'), words: { summary: '' } },
];

function tenures(...happened: Happened[]) {
  const { incident, timeline } = anIncident([declared, ...happened]);
  const clock = (when: Date | null) => when?.toISOString().slice(11, 16) ?? null;
  return tenuresOf(incident, timeline).map(({ role, person, from, until, end }) => [
    role,
    person,
    clock(from),
    clock(until),
    end,
  ]);
}

describe('tenures', () => {
  it('end when the role is handed over, released, or the response is over', () => {
    expect(
      tenures(
        assigned('09:05', 'commander', ana),
        assigned('09:10', 'investigator', chloe),
        assigned('10:00', 'commander', ben, ana),
        released('10:30', 'investigator', chloe),
        ended('11:00'),
      ),
    ).toEqual([
      ['commander', ana, '09:05', '10:00', 'handed-over'],
      ['investigator', chloe, '09:10', '10:30', 'released'],
      ['commander', ben, '10:00', '11:00', 'response-over'],
    ]);
  });

  it('keep apart two stretches of one person, and two people in one role', () => {
    expect(
      tenures(
        assigned('09:00', 'investigator', ana),
        assigned('09:10', 'investigator', ben),
        released('09:20', 'investigator', ana),
        assigned('09:40', 'investigator', ana),
        ended('10:00'),
      ),
    ).toEqual([
      ['investigator', ana, '09:00', '09:20', 'released'],
      ['investigator', ben, '09:10', '10:00', 'response-over'],
      ['investigator', ana, '09:40', '10:00', 'response-over'],
    ]);
  });

  it('go on while the response does', () => {
    expect(tenures(assigned('09:05', 'commander', ana))).toEqual([['commander', ana, '09:05', null, null]]);
  });

  it('that began during the review are not ended by a response that was over before', () => {
    expect(tenures(ended('10:00'), assigned('10:30', 'scribe', chloe))).toEqual([
      ['scribe', chloe, '10:30', null, null],
    ]);
  });
});
