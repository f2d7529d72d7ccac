import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/incident/changes.ts';
import { evolve } from '../../src/incident/evolve.ts';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import type { Invitees, Plan } from '../../src/incident/plan.ts';
import { enqueued } from '../../src/incident/react.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anIncident,
  aPlan,
  at,
  ben,
  cleo,
  commands,
  dan,
  decided,
  entriesOf,
  olga,
  refusalOf,
} from './makers.ts';

const { follow, unfollow, requestUpdate, recordFollowers, dropFollower } = commands;
const open = anIncident({ visibility: 'public', roles: { commander: [ben.id] } });
const followed = afterwards(open, follow, olga);

/** What follows from a command, as 'type person'. */
function effectsOf(incident: Incident, command: Command, by: Actor, plan: Plan = aPlan()): string[] {
  let before = incident;
  return entriesOf(incident, command, by, { plan }).flatMap((entry) => {
    const after = evolve(before, entry);
    const effects = enqueued(entry, { before, after, plan });
    before = after;
    return effects.map(({ effect }) => ('person' in effect ? `${effect.type} ${effect.person}` : effect.type));
  });
}

function planWith(followers: Invitees): Plan {
  const plan = aPlan();
  return { ...plan, severities: plan.severities.map((each) => (each.name === 'sev1' ? { ...each, followers } : each)) };
}

describe('who follows', () => {
  it('does so once, by their own word', () => {
    expect(followed.followers).toEqual([{ person: olga.id, asked: true, since: open.lastEntry + 1 }]);
    expect(decided(followed, follow, olga)).toEqual([]);
    expect(effectsOf(open, follow, olga)).toEqual([]);
  });

  it('hears each update and the end, and nothing else', () => {
    const told = `tell-follower ${olga.id}`;
    for (const command of [commands.update('Twelve clicked'), commands.noChange, commands.resolve('Cleaned')])
      expect(effectsOf(followed, command, ben)).toContain(told);
    expect(effectsOf(followed, commands.falsePositive(), ben)).toContain(told);
    for (const command of [commands.phase('analysis'), commands.note('A secret of the room')])
      expect(effectsOf(followed, command, ben)).not.toContain(told);
    const reviewed = anEndedIncident('drafted', { followers: followed.followers });
    expect(effectsOf(reviewed, commands.publish, ben)).not.toContain(told);
  });

  it('hears it once, also when they are briefed', () => {
    const both = afterwards(followed, commands.brief(olga, dan), ben);
    const told = effectsOf(both, commands.update('Twelve clicked'), ben).filter((effect) => effect.startsWith('tell-'));
    expect(told).toContain(`tell-briefed ${dan.id}`);
    expect(told.filter((effect) => effect.endsWith(olga.id))).toEqual([`tell-follower ${olga.id}`]);
  });

  it('ends it by their own word, after the closing too', () => {
    expect(afterwards(followed, unfollow, olga).followers).toEqual([]);
    expect(decided(open, unfollow, olga)).toEqual([]);
    const closed = { ...followed, phase: 'closed' as const, promise: null };
    expect(afterwards(closed, unfollow, olga).followers).toEqual([]);
  });

  it('follows no more when they are removed', () => {
    const waiting = afterwards(followed, requestUpdate, olga);
    const removed = afterwards(waiting, commands.remove(olga), ben);
    expect([removed.followers, removed.waiting]).toEqual([[], []]);
  });

  it('is dropped once, by Muster, and may follow again', () => {
    const dropped = afterwards(followed, dropFollower(olga), muster);
    expect([dropped.followers, dropped.unfollowed]).toEqual([[], []]);
    expect(decided(dropped, dropFollower(olga), muster)).toEqual([]);
    expect(effectsOf(followed, dropFollower(olga), muster)).toEqual([]);
  });
});

describe('whom the plan has follow', () => {
  const somebody = { people: ['olga@example.com'], groups: [] };

  it('is asked for where the plan names somebody for the severity, of a public incident alone', () => {
    const [raise, plan] = [commands.severity('sev1'), planWith(somebody)];
    expect(effectsOf(open, raise, ben, plan)).toContain('follow-called');
    expect(effectsOf(open, raise, ben)).not.toContain('follow-called');
    expect(effectsOf({ ...open, visibility: 'private' }, raise, ben, plan)).not.toContain('follow-called');
    expect(effectsOf({ ...open, number: -1 }, raise, ben, plan)).not.toContain('follow-called');
  });

  it('is told that they follow, and is none of those who asked', () => {
    const planned = afterwards(open, recordFollowers(olga, dan), muster);
    expect(planned.followers).toMatchObject([
      { person: olga.id, asked: false },
      { person: dan.id, asked: false },
    ]);
    expect(effectsOf(open, recordFollowers(olga), muster)).toEqual([`tell-follower ${olga.id}`]);
    expect(afterwards(planned, follow, olga).followers.find(({ person }) => person === olga.id)?.asked).toBe(true);
  });

  it('is not called again when they follow, were removed or wanted no more of it', () => {
    const ended = afterwards(followed, unfollow, olga);
    for (const incident of [followed, ended, { ...open, barred: [olga.id] }])
      expect(decided(incident, recordFollowers(olga), muster)).toEqual([]);
    expect(afterwards(ended, follow, olga)).toMatchObject({ followers: [{ person: olga.id }], unfollowed: [] });
  });
});

describe('an incident that becomes private', () => {
  const makePrivate: Command = { type: 'make-private', reason: 'a colleague is suspected', people: [cleo.id] };
  const crowd = [olga, dan, cleo, ben].reduce((on, by) => afterwards(on, follow, by), open);
  const asked = afterwards(afterwards(crowd, requestUpdate, olga), requestUpdate, cleo);
  const briefed = { ...asked, briefed: [dan.id] };

  it('is followed by those alone who come along or are briefed', () => {
    const after = afterwards(briefed, makePrivate, ben);
    expect(after.followers.map(({ person }) => person)).toEqual([dan.id, cleo.id, ben.id]);
    expect(after.waiting.map(({ person }) => person)).toEqual([cleo.id]);
  });

  it('tells the others nothing of it', () => {
    expect(effectsOf(briefed, makePrivate, ben).filter((effect) => effect.includes(olga.id))).toEqual([]);
  });
});

describe('who asks for an update', () => {
  const once = afterwards(open, requestUpdate, olga);

  it('counts once, however often they ask, and the card shows it', () => {
    expect(once.waiting).toEqual([{ person: olga.id, since: at('10:30') }]);
    expect(decided(once, requestUpdate, olga)).toEqual([]);
    expect(effectsOf(open, requestUpdate, olga)).toEqual(['refresh-card']);
    expect(afterwards(once, requestUpdate, ana).waiting).toHaveLength(2);
  });

  it.each([commands.update('Twelve clicked'), commands.noChange])(
    'gets the next one, and waits no more: $type',
    (said) => {
      expect(effectsOf(once, said, ben)).toContain(`tell-follower ${olga.id}`);
      const settled = afterwards(once, said, ben);
      expect(settled.waiting).toEqual([]);
      expect(effectsOf(settled, commands.noChange, ben)).not.toContain(`tell-follower ${olga.id}`);
    },
  );

  it('gets it once when they follow, too', () => {
    const both = afterwards(once, follow, olga);
    const told = effectsOf(both, commands.noChange, ben).filter((effect) => effect.endsWith(olga.id));
    expect(told).toEqual([`tell-follower ${olga.id}`]);
  });

  it('is told that none is owed once the response is over', () => {
    expect(refusalOf(() => decided(anEndedIncident(), requestUpdate, ana)).code).toBe('closed');
    expect(afterwards(once, commands.resolve('Cleaned'), ben).waiting).toEqual([]);
    expect(afterwards(once, commands.falsePositive(), ben).waiting).toEqual([]);
  });
});

describe('what changed', () => {
  it('is severity, phase and who commands, there and back again left out', () => {
    const worse = afterwards(afterwards(open, commands.severity('sev1'), ben), commands.phase('analysis'), ben);
    const led = afterwards(worse, commands.assign('commander', cleo), ben);
    expect(changesBetween(open, led)).toEqual({
      severity: { from: 'sev2', to: 'sev1' },
      phase: { from: 'detection', to: 'analysis' },
      commander: cleo.id,
    });
    const back = afterwards(worse, commands.severity('sev2'), ben);
    expect(changesBetween(open, back)).toMatchObject({ severity: null, commander: null });
  });
});
