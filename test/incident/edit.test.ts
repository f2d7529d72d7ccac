import { describe, expect, it } from 'vitest';
import { evolve } from '../../src/incident/evolve.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { react } from '../../src/incident/react.ts';
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

const { edit } = commands;
const noticed = anIncident({ noticedAt: at('09:50') });

describe('an edit', () => {
  it('changes the title and keeps what stood there', () => {
    expect(decided(anIncident({ title: 'Strange mail' }), edit({ title: ' Stolen  form ' }), ana)).toEqual([
      { type: 'title-changed', words: { from: 'Strange mail', to: 'Stolen form' } },
    ]);
    expect(afterwards(anIncident(), edit({ title: 'Stolen form' }), ana).title).toBe('Stolen form');
    expect(refusalOf(() => decided(anIncident(), edit({ title: '' }), ana)).field).toBe('title');
  });

  it('corrects times and keeps what was said before', () => {
    const [event] = decided(noticed, edit({ times: { occurred: at('02:14'), detected: at('09:40') } }), ana);
    expect(event).toEqual({
      type: 'times-corrected',
      changes: [
        { time: 'occurred', was: null, now: at('02:14') },
        { time: 'detected', was: at('09:50'), now: at('09:40') },
      ],
    });
    const after = afterwards(noticed, edit({ times: { contained: at('10:10'), detected: null } }), ana);
    expect(after).toMatchObject({ noticedAt: null, times: { occurred: null, contained: at('10:10') } });
  });

  it.each([
    ['of the future', { contained: at('10:45') }, 'contained'],
    ['before what comes before it', { contained: at('09:00') }, 'contained'],
    ['after what comes after it', { occurred: at('09:55') }, 'detected'],
  ])('refuses a time %s', (_, times, field) => {
    expect(refusalOf(() => decided(noticed, edit({ times }), ana))).toMatchObject({ code: 'invalid', field });
  });

  it('is refused once the record is final, and says how it can be opened', () => {
    const closed = { ...noticed, phase: 'closed' as const, promise: null };
    expect(refusalOf(() => decided(closed, edit({ times: { contained: at('10:10') } }), ana)).message).toBe(
      'INC-7 is closed, and its record is final. To correct it and write the review anew: `{command} reopen <reason>`.',
    );
  });

  it('that changes nothing is none, nor does a fraction of a second count', () => {
    const almost = new Date(at('09:50').getTime() + 400);
    const same = edit({ title: noticed.title, incidentType: noticed.type, times: { detected: almost } });
    expect(refusalOf(() => decided(noticed, same, ana)).code).toBe('conflict');
  });

  it('of the type swaps the tasks that nobody has begun', () => {
    const base = aPlan();
    const plan = aPlan({
      types: base.types.map((type) => ({
        ...type,
        playbook: { ...type.playbook, detection: [`Look at ${type.name}`] },
      })),
    });
    const tasks = decided(anIncident(), edit({ incidentType: 'data-breach' }), ben, { plan });
    expect(tasks).toEqual([
      {
        type: 'type-changed',
        from: 'unconfirmed',
        to: 'data-breach',
        tasks: [{ playbook: 'data-breach', text: 'Look at data-breach' }],
      },
    ]);
    const after = afterwards(anIncident(), edit({ incidentType: 'data-breach' }), ben, { plan });
    expect(after.type).toBe('data-breach');
    expect(after.tasks.map(({ text }) => text)).toEqual(['Look at data-breach']);
    expect(refusalOf(() => decided(anIncident(), edit({ incidentType: 'fire' }), ben)).field).toBe('incidentType');
  });

  it('of the type calls in whom the plan names for it while the response goes on, and disturbs nobody with a trial', () => {
    const somebody = { people: [], groups: ['legal'] };
    const types = aPlan().types.map((type) => ({ ...type, invite: somebody, briefed: somebody }));
    const plan = aPlan({ types });
    const told = (before: Incident) => {
      const [entry] = entriesOf(before, edit({ incidentType: 'data-breach' }), ana, { plan });
      if (!entry) throw new Error('the type stayed');
      return react(entry, { before, after: evolve(before, entry), plan });
    };
    const called = { type: 'call-in', incidentType: 'data-breach' };
    expect(told(anIncident())).toEqual(expect.arrayContaining([called, { type: 'brief-called' }]));
    for (const quiet of [anEndedIncident(), anIncident({ number: -1 })])
      expect(told(quiet).map(({ type }) => type)).not.toEqual(expect.arrayContaining(['call-in']));
  });

  it('is still possible while the review is written', () => {
    expect(decided(anEndedIncident(), edit({ times: { recovered: at('10:20') } }), ana)).toHaveLength(1);
  });
});
