import { describe, expect, it } from 'vitest';
import { muster } from '../../src/incident/incident.ts';
import { enqueued } from '../../src/incident/react.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anIncident,
  aPlan,
  ben,
  cleo,
  commands,
  dan,
  decided,
  entriesOf,
  gus,
  olga,
  refusalOf,
} from './makers.ts';

const { add, remove, brief, stopBriefing } = commands;
const led = anIncident({
  roles: { commander: [ben.id], deputy: [dan.id], scribe: [cleo.id], investigator: [cleo.id] },
});
const without = afterwards(led, remove(cleo), ben);

/** What follows from a command, by type of effect. */
function effectsOf(...[incident, command, by]: Parameters<typeof afterwards>): string[] {
  const after = afterwards(incident, command, by);
  return entriesOf(incident, command, by).flatMap((entry) =>
    enqueued(entry, { before: incident, after, plan: aPlan() }).map(({ effect }) => effect.type),
  );
}

describe('who is removed', () => {
  it('knows nothing more of the incident and holds no role', () => {
    expect(without.barred).toEqual([cleo.id]);
    expect(without.roles).toEqual({ commander: [ben.id], deputy: [dan.id] });
    expect(refusalOf(() => decided(without, commands.note('still here'), cleo)).code).toBe('not-allowed');
  });

  it('is removed for a reason', () => {
    expect(refusalOf(() => decided(led, remove(cleo, ' '), ben)).code).toBe('invalid');
  });

  it('is given no role, and is not briefed', () => {
    expect(refusalOf(() => decided(without, commands.assign('scribe', cleo), ben)).code).toBe('conflict');
    expect(refusalOf(() => decided(without, brief(cleo), ben)).code).toBe('conflict');
    expect(decided(without, commands.recordBriefed(cleo), muster)).toEqual([]);
  });

  it('is no commander, who hands over or is taken over from first', () => {
    expect(refusalOf(() => decided(led, remove(ben), dan)).message).toContain('Take command first');
    expect(afterwards(led, remove(ben), ben).roles).not.toHaveProperty('commander');
  });

  it('can be removed again, when somebody brought them back by hand', () => {
    expect(afterwards(without, remove(cleo), ben).barred).toEqual([cleo.id]);
  });

  it('is told nothing of the role that is taken away', () => {
    expect(effectsOf(led, remove(cleo), ben)).toEqual([
      'remove-from-room',
      'refresh-card',
      'tell-room',
      'refresh-card',
      'tell-room',
    ]);
  });

  it('comes back by being added, which is for who commands', () => {
    expect(afterwards(without, add(cleo), ben).barred).toEqual([]);
    expect(refusalOf(() => decided(without, add(cleo), ana)).message).toContain('Bringing back someone');
  });

  it('is removed from a closed incident too, whose roles stay as they were', () => {
    const closed = { ...led, phase: 'closed' as const, promises: {} };
    expect(decided(closed, remove(cleo), ben).map(({ type }) => type)).toEqual(['people-removed']);
  });
});

describe('who is brought in', () => {
  it('belongs to those who were asked for, once', () => {
    expect(afterwards(afterwards(led, add(olga), ana), add(olga, ana), ana).invited).toEqual([olga.id, ana.id]);
  });
});

describe('who is briefed', () => {
  const briefed = afterwards(led, brief(olga), ben);

  it('is briefed once, and until somebody ends it', () => {
    expect(briefed.briefed).toEqual([olga.id]);
    expect(refusalOf(() => decided(briefed, brief(olga), ben)).code).toBe('conflict');
    expect(afterwards(briefed, stopBriefing(olga), ben).briefed).toEqual([]);
    expect(afterwards(briefed, remove(olga), ben).briefed).toEqual([]);
    expect(refusalOf(() => decided(led, stopBriefing(olga), ben)).code).toBe('conflict');
  });

  it('hears each update and the end, and nothing else', () => {
    expect(effectsOf(briefed, commands.update('Twelve clicked'), ana)).toContain('tell-briefed');
    expect(effectsOf(briefed, commands.noChange, ana)).toContain('tell-briefed');
    expect(effectsOf(briefed, commands.resolve('Cleaned'), ben)).toContain('tell-briefed');
    expect(effectsOf(briefed, commands.falsePositive(), ben)).toContain('tell-briefed');
    expect(effectsOf(briefed, commands.note('A secret of the room'), ana)).not.toContain('tell-briefed');
    expect(effectsOf(briefed, commands.phase('analysis'), ben)).not.toContain('tell-briefed');
  });

  it('is sent the review once it is published, also when briefed after that', () => {
    const reviewed = anEndedIncident('drafted', { briefed: [olga.id] });
    expect(effectsOf(reviewed, commands.publish, ben)).toContain('share-review');
    const published = afterwards(anEndedIncident(), commands.publish, ben);
    expect(effectsOf(published, brief(olga), ben)).toEqual(['tell-briefed', 'share-review']);
  });
});

describe('who comes and goes by hand', () => {
  it('is welcomed when they belong', () => {
    expect(effectsOf(led, commands.recordJoin(olga), muster)).toEqual(['welcome']);
    expect(effectsOf({ ...led, phase: 'closed', promises: {} }, commands.recordJoin(olga), muster)).toEqual([]);
  });

  it.each(['guest', 'app'] as const)('is a warning to the commander of a private incident, as %s', (standing) => {
    expect(effectsOf(led, commands.recordJoin(gus, standing), muster)).toEqual(['warn-of-entrant']);
    expect(effectsOf({ ...led, visibility: 'public' }, commands.recordJoin(gus, standing), muster)).toEqual([]);
  });

  it('is a warning when they were removed', () => {
    expect(effectsOf(without, commands.recordJoin(cleo), muster)).toEqual(['warn-of-entrant']);
  });

  it('is not said to have left, when they were removed', () => {
    expect(decided(without, commands.recordLeave(cleo), muster)).toEqual([]);
    expect(decided(led, commands.recordLeave(cleo), muster)).toMatchObject([{ type: 'member-left' }]);
  });
});
