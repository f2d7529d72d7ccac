import { describe, expect, it } from 'vitest';
import { evolve } from '../../src/incident/evolve.ts';
import { muster } from '../../src/incident/incident.ts';
import { unfinished } from '../../src/incident/unfinished.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anIncident,
  aPlan,
  at,
  ben,
  commands,
  decided,
  entriesOf,
  refusalOf,
} from './makers.ts';

const { phase, resolve, duplicateOf, falsePositive, recordReview, publish, skip } = commands;

describe('closing as resolved', () => {
  it('ends the response, stops the reminders and owes a review', () => {
    expect(afterwards(anIncident(), resolve('Contained and cleaned.'), ana, { at: at('12:00') })).toMatchObject({
      phase: 'review',
      resolution: 'resolved',
      endedAt: at('12:00'),
      promises: {},
      review: { dueAt: new Date('2026-03-15T12:00:00Z'), state: 'composing' },
      closedAt: null,
    });
  });

  it('needs a closing summary', () => {
    expect(refusalOf(() => decided(anIncident(), resolve(' '), ana)).message).toContain('closing summary');
  });

  it('waits for the room, whose history the review is written from', () => {
    const roomless = anIncident({ roomId: null });
    expect(refusalOf(() => decided(roomless, resolve('Cleaned'), ana)).message).toContain('not open yet');
    expect(afterwards(roomless, falsePositive(), ana).phase).toBe('closed');
  });

  it('is done once', () => {
    const refusal = refusalOf(() => decided(anEndedIncident(), resolve('Again'), ana));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('`{command} review publish`');
  });
});

describe('closing as anything else', () => {
  it.each(['false-positive', 'benign', 'transferred'] as const)(
    'as %s closes with one line and no review',
    (resolution) => {
      const command = {
        type: 'close',
        resolution,
        summary: 'The scanner\nof the auditors',
        duplicateOf: null,
      } as const;
      expect(decided(anIncident(), command, ana)).toMatchObject([
        { words: { summary: 'The scanner of the auditors' } },
      ]);
      expect(afterwards(anIncident(), command, ana, { at: at('12:00') })).toMatchObject({
        phase: 'closed',
        resolution,
        endedAt: at('12:00'),
        closedAt: at('12:00'),
        promises: {},
        review: null,
        duplicateOf: null,
      });
    },
  );

  it('as a duplicate names the other incident, which is not itself', () => {
    expect(afterwards(anIncident(), duplicateOf(3), ana)).toMatchObject({ phase: 'closed', duplicateOf: 3 });
    expect(refusalOf(() => decided(anIncident(), duplicateOf(null), ana)).message).toContain('INC-3');
    expect(refusalOf(() => decided(anIncident(), duplicateOf(7), ana)).message).toContain('INC-7');
  });

  it('names no other incident unless it is a duplicate', () => {
    const confused = { ...falsePositive(), duplicateOf: 3 } as const;
    expect(afterwards(anIncident(), confused, ana).duplicateOf).toBe(null);
  });
});

describe('the review', () => {
  it('is drafted once the history is read', () => {
    expect(afterwards(anEndedIncident('composing'), recordReview, muster).review?.state).toBe('drafted');
  });

  it('is not published while it is being written', () => {
    expect(refusalOf(() => decided(anEndedIncident('composing'), publish, ana)).message).toContain(
      'still being written',
    );
  });

  it('closes the incident for good when it is published', () => {
    expect(afterwards(anEndedIncident(), publish, ana, { at: at('15:00') })).toMatchObject({
      phase: 'closed',
      resolution: 'resolved',
      endedAt: at('11:00'),
      closedAt: at('15:00'),
      review: { state: 'published' },
    });
  });

  it.each(['composing', 'drafted'] as const)(
    'while %s may be skipped with a reason, which closes the incident',
    (state) => {
      expect(refusalOf(() => decided(anEndedIncident(state), skip(' '), ana)).code).toBe('invalid');
      expect(afterwards(anEndedIncident(state), skip('A drill'), ana)).toMatchObject({
        phase: 'closed',
        resolution: 'resolved',
        review: { state: 'skipped' },
      });
    },
  );

  it('skipped while it was being written stays skipped when the history is read at last', () => {
    const skipped = afterwards(anEndedIncident('composing'), skip('A drill'), ana);
    expect(entriesOf(skipped, recordReview, muster)).toMatchObject([{ event: { type: 'review-drafted' } }]);
    expect(afterwards(skipped, recordReview, muster)).toMatchObject({ phase: 'closed', review: { state: 'skipped' } });
  });

  it('is not there before the response has ended, nor after a return to it', () => {
    const returned = afterwards(anEndedIncident(), commands.phase('recovery', 'It came back'), ana);
    for (const incident of [anIncident(), returned]) {
      expect(refusalOf(() => decided(incident, publish, ana)).code).toBe('conflict');
      expect(refusalOf(() => decided(incident, skip('A drill'), ana)).code).toBe('conflict');
      expect(decided(incident, recordReview, muster)).toEqual([]);
    }
  });
});

describe('what is unfinished', () => {
  it('is the open seats, the phases ahead and an update overdue', () => {
    const incident = anIncident({ phase: 'eradication' });
    expect(unfinished(incident, [], aPlan(), at('11:01'))).toMatchObject({
      seats: [{ name: 'commander' }],
      phases: ['recovery'],
      updateOverdueSince: at('11:00'),
    });
  });

  it('is no phase that the incident was in before it went back', () => {
    const before = anIncident();
    const ahead = entriesOf(before, phase('containment', 'It is spreading'), ana);
    const between = ahead.reduce(evolve, before);
    const back = entriesOf(between, phase('detection', 'Was it at all?'), ana);
    const incident = back.reduce(evolve, between);
    expect(unfinished(incident, [...ahead, ...back], aPlan(), at('10:40')).phases).toEqual([
      'analysis',
      'eradication',
      'recovery',
    ]);
  });

  it('is nothing in recovery with every seat filled and the updates posted', () => {
    const incident = anIncident({ phase: 'recovery', roles: { commander: [ben.id] } });
    expect(unfinished(incident, [], aPlan(), at('11:00'))).toEqual({
      seats: [],
      phases: [],
      tasks: [],
      updateOverdueSince: null,
    });
  });
});
