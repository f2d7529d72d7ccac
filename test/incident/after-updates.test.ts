import { describe, expect, it } from 'vitest';
import { evolve } from '../../src/incident/evolve.ts';
import type { Actor, Command, Incident, TimelineEntry } from '../../src/incident/incident.ts';
import { correctionsOf, lastSaid, updatesIn } from '../../src/incident/update.ts';
import { ana, anIncident, at, ben, cleo, commands, entriesOf, olga, refusalOf } from './makers.ts';

const { update, noChange, correct, ask, answer, resolve } = commands;

/** What a line of commands leaves: the timeline, and the incident at its end. */
function told(...deeds: readonly (readonly [Command, Actor, string])[]) {
  const timeline: TimelineEntry[] = [];
  let incident: Incident = anIncident({ briefed: [olga.id] });
  for (const [command, by, clock] of deeds) {
    const entries = entriesOf(incident, command, by, { at: at(clock) });
    timeline.push(...entries);
    incident = entries.reduce(evolve, incident);
  }
  return { timeline, incident };
}

const posted = [update('Twelve people clicked'), ana, '10:30'] as const;
const first = 3;

describe('a corrected update', () => {
  const { timeline, incident } = told(posted, [correct(first, 'Eleven clicked'), ben, '10:40']);

  it('reads as corrected, and the timeline keeps both versions', () => {
    expect(timeline.map(({ event }) => ('words' in event ? event.words : null))).toEqual([
      { known: 'Twelve people clicked', doing: '', need: '' },
      { known: 'Eleven clicked', doing: '', need: '' },
    ]);
    expect(lastSaid(timeline)).toMatchObject({
      sequence: first,
      at: at('10:30'),
      by: ana.id,
      event: { words: { known: 'Eleven clicked' } },
      corrected: { at: at('10:40'), by: ben.id },
    });
    expect(correctionsOf(timeline, first)).toHaveLength(1);
  });

  it('keeps its promise and the time of the next', () => {
    expect(incident.promises).toEqual(told(posted).incident.promises);
    expect(incident.lastUpdateAt).toEqual(at('10:30'));
  });

  it('may be corrected again, by the last word', () => {
    const twice = told(
      posted,
      [correct(first, 'Eleven clicked'), ben, '10:40'],
      [correct(first, 'Ten clicked'), cleo, '10:50'],
    );
    expect(updatesIn(twice.timeline)).toMatchObject([
      { event: { words: { known: 'Ten clicked' } }, corrected: { by: cleo.id } },
    ]);
  });

  it('may be corrected once the response is over', () => {
    const over = told(posted, [resolve('Cleaned'), ana, '11:00'], [correct(first, 'Eleven clicked'), ana, '11:05']);
    expect(over.timeline.at(-1)?.event.type).toBe('update-corrected');
  });

  it('says at least what we know', () => {
    expect(refusalOf(() => told(posted, [correct(first, ' '), ana, '10:40'])).field).toBe('known');
  });

  it.each([
    ['an entry that is none', [correct(2, 'Eleven'), ana, '10:40'] as const],
    ['one that says only that nothing changed', [correct(4, 'Eleven'), ana, '10:50'] as const],
  ])('is not %s', (_, attempt) => {
    expect(refusalOf(() => told(posted, [noChange, ana, '10:45'], attempt)).code).toBe('not-found');
  });
});

describe('a question about an update', () => {
  const asked = [ask(first, 'Is payroll concerned?'), olga, '10:35'] as const;

  it('waits for its answer, and is answered once', () => {
    const waiting = told(posted, asked).incident;
    expect(waiting.questions).toEqual([{ asked: 4, update: first, by: olga.id }]);
    const answered = [answer(4, 'No'), ana, '10:36'] as const;
    expect(told(posted, asked, answered).incident.questions).toEqual([]);
    expect(refusalOf(() => told(posted, asked, answered, answered)).code).toBe('conflict');
  });

  it('is one of three at most that a person waits for', () => {
    expect(refusalOf(() => told(posted, asked, asked, asked, asked)).message).toContain('3 questions of yours');
    expect(told(posted, asked, asked, asked, [ask(first, 'And IT?'), cleo, '10:40']).incident.questions).toHaveLength(
      4,
    );
  });

  it('is about an update, in words', () => {
    expect(refusalOf(() => told(posted, [ask(1, 'Why?'), olga, '10:35'])).code).toBe('not-found');
    expect(refusalOf(() => told(posted, [ask(first, ' '), olga, '10:35'])).field).toBe('text');
    expect(refusalOf(() => told(posted, asked, [answer(4, ''), ana, '10:36'])).field).toBe('text');
  });

  it('is not asked by somebody outside who is not briefed, nor answered by who asked from outside', () => {
    const stranger: Actor = { ...olga, id: 'USTRANGER' };
    expect(refusalOf(() => told(posted, [ask(first, 'Why?'), stranger, '10:35'])).code).toBe('not-allowed');
    expect(refusalOf(() => told(posted, asked, [answer(4, 'No'), olga, '10:36'])).code).toBe('not-allowed');
  });
});
