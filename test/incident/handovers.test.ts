import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../src/incident/alarm.ts';
import { evolve } from '../../src/incident/evolve.ts';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import { enqueued } from '../../src/incident/react.ts';
import {
  afterwards,
  ana,
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
  type Setting,
} from './makers.ts';

const led = anIncident({
  phase: 'analysis',
  roles: { commander: [ben.id], scribe: [cleo.id] },
  commanding: { since: at('10:00'), nudged: 0, asked: null },
});
const offered = afterwards(led, commands.handOver('commander', ben, dan, 'Legal calls at ten'), ben);
const [pending] = offered.handovers;
const offer = pending?.offer ?? 0;

/** What the world is told of it. */
function told(incident: Incident, command: Command, by: Actor, setting: Setting = {}) {
  const effects: unknown[] = [];
  entriesOf(incident, command, by, setting).reduce((before, entry) => {
    const after = evolve(before, entry);
    effects.push(...enqueued(entry, { before, after, plan: setting.plan ?? aPlan() }).map(({ effect }) => effect));
    return after;
  }, incident);
  return effects;
}

describe('a role that is handed over', () => {
  it('stays with its holder until it is accepted, and passes then', () => {
    expect(offered.roles.commander).toEqual([ben.id]);
    const after = afterwards(offered, commands.accept(offer), dan, { at: at('10:40') });
    expect(after.roles.commander).toEqual([dan.id]);
    expect(after.handovers).toEqual([]);
    expect(after.commanding).toEqual({ since: at('10:40'), nudged: 0, asked: null });
  });

  it('goes to somebody new only by a hand that may bring them in', () => {
    const strict = aPlan();
    const plan = { ...strict, types: strict.types.map((type) => ({ ...type, membersMayAdd: false })) };
    const toOlga = commands.handOver('scribe', cleo, olga, '');
    expect(refusalOf(() => decided(led, toOlga, cleo, { plan })).code).toBe('not-allowed');
    expect(decided(led, toOlga, ben, { plan })).toHaveLength(1);
    expect(decided(led, toOlga, cleo)).toHaveLength(1);
    expect(decided(led, commands.handOver('scribe', cleo, ben, ''), cleo, { plan })).toHaveLength(1);
  });

  it('says who, when it was offered and what was written', () => {
    expect(decided(offered, commands.accept(offer), dan)).toEqual([
      {
        type: 'handover-accepted',
        offer,
        role: 'commander',
        from: ben.id,
        to: dan.id,
        offeredAt: at('10:30'),
        words: { brief: 'Legal calls at ten' },
      },
    ]);
  });

  it('invites whom it is offered to and asks them, in that order', () => {
    expect(told(led, commands.handOver('commander', ben, olga), ben)).toEqual([
      { type: 'invite', people: [olga.id] },
      { type: 'refresh-card' },
      { type: 'offer-handover', offer: led.lastEntry + 1 },
    ]);
  });

  it('is told to the room, both of them and the announcement once it is accepted', () => {
    const publicly: Incident = { ...offered, visibility: 'public' };
    expect(told(publicly, commands.accept(offer), dan)).toMatchObject([
      { type: 'refresh-card' },
      { type: 'tell-room' },
      { type: 'tell-person', person: dan.id, about: 'duties' },
      { type: 'tell-person', person: ben.id, about: 'relieved' },
      { type: 'refresh-announcement' },
      { type: 'settle-handover', offer },
    ]);
  });

  it('is accepted once', () => {
    const after = afterwards(offered, commands.accept(offer), dan);
    expect(refusalOf(() => decided(after, commands.accept(offer), dan)).code).toBe('conflict');
  });

  it('is for nobody else to accept or decline', () => {
    expect(refusalOf(() => decided(offered, commands.accept(offer), cleo)).message).toContain(
      'offered to {person:UDAN}',
    );
    expect(refusalOf(() => decided(offered, commands.accept(offer), ben)).message).toContain('You hold Commander');
    expect(refusalOf(() => decided(offered, commands.decline(offer, 'no'), cleo)).code).toBe('not-allowed');
  });

  it('goes back to its holder with a reason when it is declined', () => {
    expect(refusalOf(() => decided(offered, commands.decline(offer, ' '), dan)).field).toBe('reason');
    const after = afterwards(offered, commands.decline(offer, 'on a train'), dan);
    expect(after).toMatchObject({ roles: { commander: [ben.id] }, handovers: [] });
    expect(told(offered, commands.decline(offer, 'on a train'), dan)).toMatchObject([
      { type: 'refresh-card' },
      { type: 'tell-person', person: ben.id, about: 'declined' },
      { type: 'settle-handover', offer },
    ]);
  });

  it('is withdrawn by its holder', () => {
    expect(afterwards(offered, commands.withdraw(offer, ben), ben).handovers).toEqual([]);
    expect(refusalOf(() => decided(offered, commands.withdraw(offer, cleo), cleo)).code).toBe('conflict');
  });

  it('is pending once: offering it to another takes the first offer back', () => {
    const again = afterwards(offered, commands.handOver('commander', ben, cleo), ben);
    expect(again.handovers.map(({ to }) => to)).toEqual([cleo.id]);
    expect(refusalOf(() => decided(again, commands.accept(offer), dan)).message).toContain('settled');
    expect(refusalOf(() => decided(again, commands.handOver('commander', ben, cleo), ben)).code).toBe('conflict');
  });

  it.each<[string, Command, Actor]>([
    ['somebody takes it', commands.claim('commander', cleo, 'Ben is gone'), cleo],
    ['it is released', commands.release('commander', ben), ben],
    ['it is assigned to whom it was offered', commands.assign('commander', dan), ben],
    ['the response ends', commands.resolve('Contained and cleaned.'), ben],
    ['the incident is closed', commands.falsePositive('a drill'), ben],
  ])('is gone when %s, and its message says so', (_, command, by) => {
    expect(afterwards(offered, command, by).handovers).toEqual([]);
    expect(told(offered, command, by)).toContainEqual(expect.objectContaining({ type: 'settle-handover', offer }));
  });

  it('is not for who does not hold it, nor to who does, nor before there is a room', () => {
    const refused = (command: Command, incident: Incident = led) =>
      refusalOf(() => decided(incident, command, ben)).message;
    expect(refused(commands.handOver('scribe', ben, dan))).toContain('{person:UBEN} does not hold Scribe');
    expect(refused(commands.handOver('scribe', cleo, cleo))).toContain('Scribe already');
    expect(refused(commands.handOver('cook', ben, dan))).toContain('no role');
    expect(refused(commands.handOver('commander', ben, dan), { ...led, roomId: null })).toContain('room is not open');
  });
});

describe('a handover that nobody accepts', () => {
  const late = afterwards(offered, commands.ring, muster, { at: at('10:45') });

  it('is told after the plan’s time to whoever else commands, once', () => {
    expect(nextAlarm(offered, aPlan())).toEqual(at('10:45'));
    const deputised: Incident = { ...offered, roles: { ...offered.roles, deputy: [cleo.id] } };
    expect(decided(deputised, commands.ring, muster, { at: at('10:45') })).toMatchObject([
      { type: 'handover-escalated', offer, told: cleo.id },
    ]);
    expect(decided(late, commands.ring, muster, { at: at('10:50') })).toEqual([]);
  });

  it('is told to the room where nobody else commands, and then any member may take it', () => {
    expect(decided(offered, commands.ring, muster, { at: at('10:45') })).toMatchObject([{ told: null }]);
    expect(afterwards(late, commands.accept(offer), cleo).roles.commander).toEqual([cleo.id]);
  });

  it('is for any member to take, for who else commands may be away', () => {
    const deputised: Incident = { ...late, roles: { ...late.roles, deputy: [cleo.id] } };
    for (const member of [ana, cleo, dan])
      expect(afterwards(deputised, commands.accept(offer), member).roles.commander).toEqual([member.id]);
    expect(refusalOf(() => decided(deputised, commands.accept(offer), olga)).code).toBe('not-allowed');
    expect(refusalOf(() => decided(offered, commands.accept(offer), ana)).code).toBe('not-allowed');
  });
});

describe('who asks to be relieved', () => {
  const asked = afterwards(led, commands.handOver('scribe', cleo, null, 'up since five'), cleo);
  const [relief] = asked.handovers;

  it('asks the room, and whoever takes it has it', () => {
    expect(told(led, commands.handOver('scribe', cleo, null), cleo)).toEqual([
      { type: 'refresh-card' },
      { type: 'offer-handover', offer: led.lastEntry + 1 },
    ]);
    expect(afterwards(asked, commands.accept(relief?.offer ?? 0), ana).roles.scribe).toEqual([ana.id]);
  });

  it('does not take it over from themselves', () => {
    expect(refusalOf(() => decided(asked, commands.accept(relief?.offer ?? 0), cleo)).code).toBe('conflict');
  });
});

describe('who commands for long', () => {
  const [sev1, ...others] = aPlan().severities;
  if (!sev1) throw new Error('the test plan has no severity');
  const plan = aPlan({ severities: [{ ...sev1, handoverAfterMinutes: [60, 180] }, ...others] });
  const grave: Incident = { ...led, severity: 'sev1', promises: {}, roles: { commander: [ben.id], deputy: [dan.id] } };
  const rung = (incident: Incident, clock: string) => decided(incident, commands.ring, muster, { plan, at: at(clock) });

  it('is asked after an hour, and again after three, of which the deputy hears', () => {
    expect(nextAlarm(grave, plan)).toEqual(at('11:00'));
    expect(rung(grave, '11:00')).toEqual([
      { type: 'command-nudged', person: ben.id, since: at('10:00'), nudged: 1, limit: false, told: null },
    ]);
    const once = afterwards(grave, commands.ring, muster, { plan, at: at('11:00') });
    expect(nextAlarm(once, plan)).toEqual(at('13:00'));
    expect(rung(once, '13:00')).toMatchObject([{ nudged: 2, limit: true, told: dan.id }]);
    const twice = afterwards(once, commands.ring, muster, { plan, at: at('13:00') });
    expect(nextAlarm(twice, plan)).toBeNull();
  });

  it('is asked once for all the hours that went by unheard', () => {
    expect(rung(grave, '14:00')).toMatchObject([{ nudged: 2, limit: true }]);
  });

  it.each<[string, Partial<Incident>]>([
    ['before analysis', { phase: 'detection' }],
    ['after the response', { phase: 'review' }],
    ['of a severity without such hours', { severity: 'sev3' }],
  ])('is not asked %s', (_, differing) => {
    expect(nextAlarm({ ...grave, ...differing }, plan)).toBeNull();
  });

  it('is not asked while handing over, and at once when that fails', () => {
    const handing = afterwards(grave, commands.handOver('commander', ben, dan), ben, { plan, at: at('10:50') });
    expect(nextAlarm(handing, plan)).toEqual(at('11:05'));
    const declined = afterwards(handing, commands.decline(handing.lastEntry, 'asleep'), dan, { plan, at: at('11:03') });
    expect(nextAlarm(declined, plan)).toEqual(at('11:00'));
  });

  it('goes on by saying so, which settles the question and stands in the timeline', () => {
    const asked = afterwards(grave, commands.ring, muster, { plan, at: at('11:00') });
    const keep = { type: 'keep-command' } as const;
    expect(decided(asked, keep, ben, { plan })).toEqual([{ type: 'command-kept', person: ben.id }]);
    const settling = { type: 'settle-nudge', person: ben.id, nudge: asked.lastEntry, entry: asked.lastEntry + 1 };
    expect(told(asked, keep, ben, { plan })).toEqual([settling]);
    expect(decided(afterwards(asked, keep, ben, { plan }), keep, ben, { plan })).toEqual([]);
    expect(refusalOf(() => decided(asked, keep, dan, { plan })).message).toContain('command it no more');
    for (const answer of [
      commands.handOver('commander', ben, dan),
      commands.claim('commander', dan, 'Ben sleeps'),
      commands.falsePositive(),
    ])
      expect(told(asked, answer, answer.type === 'assign' ? dan : ben, { plan })).toContainEqual(settling);
  });

  it('begins anew with every commander, and when the incident is reopened', () => {
    const taken = afterwards(grave, commands.claim('commander', dan, 'Ben sleeps'), dan, { plan, at: at('12:30') });
    expect(nextAlarm(taken, plan)).toEqual(at('13:30'));
    const released = afterwards(grave, commands.release('commander', ben), ben, { plan });
    expect(released.commanding).toBeNull();
    const ended = afterwards({ ...grave, promises: led.promises }, commands.resolve('Over.'), ben, {
      plan,
      at: at('11:30'),
    });
    const again = afterwards(ended, commands.reopen('it is back'), ben, { plan, at: at('15:00') });
    expect(again.commanding).toEqual({ since: at('15:00'), nudged: 0, asked: null });
  });
});
