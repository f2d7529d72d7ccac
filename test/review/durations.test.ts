import { describe, expect, it } from 'vitest';
import { durationsOf } from '../../src/review/durations.ts';
import { spellDuration } from '../../src/review/moment.ts';
import { ana, anIncident, at, ben, declaration, type Happened } from './a-record.ts';

const minute = 60_000;
const declared: Happened = ['09:00', ana, declaration];

function phase(
  time: string,
  from: 'analysis' | 'containment' | 'eradication' | 'recovery' | 'detection' | 'review',
  to: 'analysis' | 'containment' | 'eradication' | 'recovery',
): Happened {
  return [
    time,
    ben,
    { type: 'phase-changed', from, to, promisedAt: from === 'review' ? at('18:00') : null, words: { reason: '' } },
  ];
}

function ended(time: string): Happened {
  return [time, ben, { type: 'response-ended', reviewDueAt: at('+7 09:00'), words: { summary: 'over' } }];
}

function commander(time: string): Happened {
  return [time, ben, { type: 'role-assigned', role: 'commander', person: ben, former: null, words: { reason: '' } }];
}

function durations(...happened: Happened[]) {
  const { incident, timeline } = anIncident(happened);
  return durationsOf(incident, timeline);
}

describe('durations', () => {
  it('count from noticing to declaration, and from there to commander, containment and end', () => {
    expect(
      durations(
        declared,
        commander('09:07'),
        phase('09:10', 'detection', 'analysis'),
        phase('09:30', 'analysis', 'containment'),
        phase('11:00', 'containment', 'eradication'),
        ended('13:00'),
      ),
    ).toEqual({ detect: 10 * minute, acknowledge: 7 * minute, contain: 120 * minute, recover: 240 * minute });
  });

  it('follow the times that people said', () => {
    const changes = [
      { time: 'occurred', was: null, now: at('08:00') },
      { time: 'detected', was: at('08:50'), now: at('08:30') },
      { time: 'contained', was: null, now: at('10:30') },
      { time: 'recovered', was: null, now: at('12:00') },
    ] as const;
    expect(
      durations(
        declared,
        phase('09:30', 'detection', 'containment'),
        phase('11:00', 'containment', 'eradication'),
        ended('13:00'),
        ['13:30', ben, { type: 'times-corrected', changes }],
      ),
    ).toMatchObject({ detect: 30 * minute, contain: 90 * minute, recover: 180 * minute });
  });

  it('are null where nothing was recorded', () => {
    expect(durations(['09:00', ana, { ...declaration, noticedAt: null } as typeof declaration])).toEqual({
      detect: null,
      acknowledge: null,
      contain: null,
      recover: null,
    });
  });

  it('count containment to the first phase after it, even when the response went back', () => {
    const { contain } = durations(
      declared,
      phase('09:30', 'detection', 'containment'),
      phase('10:00', 'containment', 'recovery'),
      phase('10:30', 'recovery', 'analysis'),
      phase('12:00', 'analysis', 'eradication'),
    );
    expect(contain).toBe(60 * minute);
  });

  it('count containment to the end of a response that never went past it', () => {
    expect(durations(declared, phase('09:30', 'detection', 'containment'), ended('10:00')).contain).toBe(60 * minute);
  });

  it('know no containment of a response that never entered it, and count none before it did', () => {
    expect(durations(declared, phase('09:30', 'detection', 'analysis'), ended('10:00')).contain).toBeNull();
    const { contain } = durations(
      declared,
      phase('09:30', 'analysis', 'eradication'),
      phase('10:00', 'eradication', 'containment'),
      phase('11:00', 'containment', 'recovery'),
    );
    expect(contain).toBe(120 * minute);
  });

  it('count to the last end when the response was taken up again', () => {
    const { recover } = durations(declared, ended('10:00'), phase('10:30', 'review', 'analysis'), ended('12:00'));
    expect(recover).toBe(180 * minute);
  });

  it('know no containment of what turned out to be nothing', () => {
    const closed: Happened = [
      '09:20',
      ben,
      { type: 'closed', resolution: 'false-positive', duplicateOf: null, words: { summary: '' } },
    ];
    expect(durations(declared, closed)).toMatchObject({ contain: null, recover: 20 * minute });
  });

  it.each([
    [-1, 'under a minute'],
    [59_999, 'under a minute'],
    [minute, '1 min'],
    [60 * minute, '1 h'],
    [134 * minute, '2 h 14 min'],
    [24 * 60 * minute, '1 day'],
    [(2 * 24 + 4) * 60 * minute + 30 * minute, '2 days 4 h'],
  ])('of %d ms are spelt “%s”', (ms, spelt) => {
    expect(spellDuration(ms)).toBe(spelt);
  });
});
