import { describe, expect, it } from 'vitest';
import { promisedUpdates } from '../../src/review/kept-promises.ts';
import { ana, anIncident, at, chloe, declaration, type Happened } from './a-record.ts';

const declared: Happened = ['09:00', ana, { ...declaration, promisedAt: at('10:00') } as typeof declaration];

function update(time: string, due: string, next: string): Happened {
  return [
    time,
    chloe,
    {
      type: 'update-posted',
      audience: 'everyone',
      noChange: false,
      dueAt: at(due),
      promisedAt: at(next),
      words: { known: 'x', doing: '', need: '' },
    },
  ];
}

const reminded = (time: string, due: string, next: string): Happened => [
  time,
  'muster',
  {
    type: 'update-reminded',
    audience: 'everyone',
    dueAt: at(due),
    step: 0,
    people: [chloe],
    named: false,
    since: at(due),
    missedAt: at(next),
    late: false,
    instead: null,
  },
];

const ended = (time: string): Happened => [
  time,
  ana,
  { type: 'response-ended', reviewDueAt: at('+7 09:00'), words: { summary: '' } },
];

function kept(
  ...happened: Happened[]
): (readonly [due: string, sent: string | null, late: number, reminders: number])[] {
  const clock = (when: Date) => when.toISOString().slice(11, 16);
  return promisedUpdates(anIncident([declared, ...happened]).timeline, at('16:00')).map(
    ({ dueAt, sent, lateBy, reminders }) => [
      dueAt ? clock(dueAt) : 'never',
      sent && clock(sent.at),
      lateBy / 60_000,
      reminders,
    ],
  );
}

describe('promised updates', () => {
  it('are kept, or late by so many minutes', () => {
    expect(kept(update('09:50', '10:00', '11:00'), update('11:12', '11:00', '12:00'), ended('11:30'))).toEqual([
      ['10:00', '09:50', 0, 0],
      ['11:00', '11:12', 12, 0],
    ]);
  });

  it('are in time within the minute', () => {
    expect(kept(update('10:00:45', '10:00', '11:00'), ended('10:30'))).toEqual([['10:00', '10:00', 0, 0]]);
  });

  it('count how often somebody had to be reminded', () => {
    expect(
      kept(
        reminded('10:00', '10:00', '11:00'),
        reminded('11:00', '10:00', '12:00'),
        update('11:05', '10:00', '12:00'),
        ended('11:30'),
      ),
    ).toEqual([['10:00', '11:05', 65, 2]]);
  });

  it('that never came before the end were missed; one not yet due was not', () => {
    expect(kept(ended('10:30'))).toEqual([['10:00', null, 30, 0]]);
    expect(kept(ended('09:30'))).toEqual([]);
  });

  it('that were overdue when the severity moved them do not vanish', () => {
    const severity = (time: string, promised: string): Happened => [
      time,
      ana,
      { type: 'severity-changed', from: 'sev3', to: 'sev2', promisedAt: at(promised), words: { reason: '' } },
    ];
    expect(kept(severity('10:20', '11:00'), update('11:00', '11:00', '12:00'), ended('11:10'))).toEqual([
      ['10:00', null, 20, 0],
      ['11:00', '11:00', 0, 0],
    ]);
    expect(kept(severity('09:20', '09:30'), update('09:30', '09:30', '10:30'), ended('09:40'))).toEqual([
      ['09:30', '09:30', 0, 0],
    ]);
  });

  it('are owed anew after a return from review', () => {
    const back: Happened = [
      '11:00',
      ana,
      {
        type: 'phase-changed',
        from: 'review',
        to: 'analysis',
        promisedAt: at('12:00'),
        words: { reason: 'it is back' },
      },
    ];
    expect(kept(ended('09:30'), back, update('12:30', '12:00', '13:00'), ended('12:40'))).toEqual([
      ['12:00', '12:30', 30, 0],
    ]);
  });

  it('that are overdue while the response goes on are overdue now', () => {
    expect(kept()).toEqual([['10:00', null, 360, 0]]);
  });
});
