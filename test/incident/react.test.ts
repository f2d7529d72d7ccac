import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/incident/effect.ts';
import { evolve } from '../../src/incident/evolve.ts';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import { reactToSetAside } from '../../src/incident/react-set-aside.ts';
import { ana, anEndedIncident, anIncident, aPlan, ben, cleo, commands, dan, entriesOf, olga } from './makers.ts';
import { effectsOf, following, typesOf } from './what-follows.ts';

const mentioningPrivate = aPlan({ announcements: { channel: 'incidents', mentionPrivate: true } });
const archiving = aPlan({ closing: { reviewDueDays: 5, archiveRoom: true } });
const commanded = { roles: { commander: [ben.id] } };
const underBen = anIncident(commanded);

describe('when the room opens', () => {
  const roomless = anIncident({ roomId: null });
  const personal = (incident: Incident) =>
    effectsOf(incident, commands.openRoom, muster).filter((effect) => effect.type === 'tell-person');

  it('whoever declared hears what became of it', () => {
    expect(personal(roomless)).toEqual([{ type: 'tell-person', person: ana.id, entry: 3, about: 'declaration' }]);
  });

  it('every holder of a role reads the duties once, however many roles they hold', () => {
    const roles = { commander: [ben.id], communications: [ben.id], investigator: [cleo.id] };
    expect(personal({ ...roomless, roles }).slice(1)).toEqual([
      { type: 'tell-person', person: ben.id, entry: 3, about: 'duties' },
      { type: 'tell-person', person: cleo.id, entry: 3, about: 'duties' },
    ]);
  });

  it('a public incident is announced', () => {
    expect(typesOf({ ...roomless, visibility: 'public' }, commands.openRoom, muster)).toContain('refresh-announcement');
  });

  it('of an incident closed meanwhile, nobody is told anything', () => {
    const closed = { ...roomless, phase: 'closed', visibility: 'public', promises: {} } as const;
    expect(effectsOf(closed, commands.openRoom, muster)).toEqual([]);
  });
});

describe('when a role changes hands', () => {
  it('the new holder is invited and reads the duties, the room and the former holder are told', () => {
    expect(effectsOf(underBen, commands.assign('commander', olga), ben)).toEqual([
      { type: 'invite', people: [olga.id] },
      { type: 'refresh-card' },
      { type: 'tell-room', entry: 3 },
      { type: 'tell-person', person: olga.id, entry: 3, about: 'duties' },
    ]);
    expect(effectsOf(underBen, commands.claim('commander', cleo, 'Ben is asleep'), cleo)).toEqual([
      { type: 'refresh-card' },
      { type: 'tell-room', entry: 3 },
      { type: 'tell-person', person: cleo.id, entry: 3, about: 'duties' },
      { type: 'tell-person', person: ben.id, entry: 3, about: 'relieved' },
    ]);
  });

  it('the room hears of a seat released, its holder only if someone else did it', () => {
    const withScribe = anIncident({ roles: { commander: [ben.id], scribe: [dan.id] } });
    expect(typesOf(withScribe, commands.release('scribe', dan), dan)).toEqual(['refresh-card', 'tell-room']);
    expect(effectsOf(withScribe, commands.release('scribe', dan), ben)).toContainEqual({
      type: 'tell-person',
      person: dan.id,
      entry: 3,
      about: 'relieved',
    });
  });

  it('while the room opens, the holder is invited, reads the duties with its opening, and the room is told in its turn', () => {
    const roomless = anIncident({ roomId: null });
    expect(typesOf(roomless, commands.assign('commander', ben), ana)).toEqual(['invite', 'refresh-card', 'tell-room']);
    const invited = anIncident({ roomId: null, invited: [ana.id, ben.id] });
    expect(typesOf(invited, commands.assign('commander', ben), ana)).toEqual(['refresh-card', 'tell-room']);
  });
});

describe('the announcement channel', () => {
  const published = anIncident({ visibility: 'public' });
  const told = ['refresh-announcement', 'tell-announcement'];

  it.each([
    ['a phase', commands.phase('analysis')],
    ['a severity', commands.severity('sev1')],
    ['an update', commands.update('Contained')],
    ['the end of the response', commands.resolve('Cleaned')],
    ['a false alarm', commands.falsePositive()],
  ])('hears of %s of a public incident', (_, command) => {
    expect(typesOf(published, command, ana)).toEqual(expect.arrayContaining(told));
  });

  it('sees who commands a public one, and hears of no other role', () => {
    expect(typesOf(published, commands.claim('commander', ben), ben)).toContain('refresh-announcement');
    expect(typesOf({ ...published, ...commanded }, commands.release('commander', ben), ben)).toContain(
      'refresh-announcement',
    );
    for (const quiet of [published, { ...anIncident(), ...commanded }])
      expect(typesOf(quiet, commands.claim('scribe', cleo), cleo)).not.toContain('refresh-announcement');
  });

  it('hears nothing of a public one whose room is not open yet', () => {
    const roomless = anIncident({ visibility: 'public', roomId: null });
    expect(typesOf(roomless, commands.falsePositive(), ana)).toEqual(['refresh-card', 'tell-room', 'tell-wait']);
  });

  it('hears nothing at all of a private one unless the plan says so', () => {
    for (const command of [commands.phase('analysis'), commands.update('Contained'), commands.resolve('Cleaned')])
      expect(typesOf(anIncident(), command, ana).filter((type) => told.includes(type))).toEqual([]);
  });

  it('even then sees only that a private one began, is over, goes on, is closed', () => {
    const seen = (incident: Incident, command: Command, by: Actor = ana) =>
      typesOf(incident, command, by, { plan: mentioningPrivate }).filter((type) => told.includes(type));
    expect(seen(anIncident({ roomId: null }), commands.openRoom, muster)).toEqual(['refresh-announcement']);
    expect(seen(anIncident(), commands.resolve('Cleaned'))).toEqual(['refresh-announcement']);
    expect(seen(anEndedIncident(), commands.phase('recovery', 'It came back'))).toEqual(['refresh-announcement']);
    expect(seen(anEndedIncident(), commands.publish)).toEqual(['refresh-announcement']);
    for (const quiet of [commands.phase('analysis'), commands.severity('sev1'), commands.update('Contained')])
      expect(seen(anIncident(), quiet)).toEqual([]);
  });
});

describe('a severity', () => {
  it('that rises calls in whom the plan names for it', () => {
    expect(effectsOf(anIncident(), commands.severity('sev1'), ana)).toContainEqual({
      type: 'call-in',
      severity: 'sev1',
      entry: 3,
    });
  });

  it('that falls calls nobody in, nor does one that is corrected in review', () => {
    expect(typesOf(anIncident(), commands.severity('sev3'), ana)).not.toContain('call-in');
    expect(typesOf(anEndedIncident(), commands.severity('sev1'), ana)).not.toContain('call-in');
  });
});

describe('a note', () => {
  it('made from a message is acknowledged there, beside the room’s lane; a typed one is not', () => {
    const message = { channelId: 'CROOM', ts: '1773137701.987654', author: null };
    expect(following(anIncident(), { type: 'note', text: 'Locked', message }, ana)).toMatchObject([
      { effect: { type: 'acknowledge-note', channelId: 'CROOM', ts: message.ts }, lane: 'notes/incident-7' },
    ]);
    expect(effectsOf(anIncident(), commands.note('Locked'), ana)).toEqual([]);
  });
});

describe('the review', () => {
  it('is composed beside the room’s lane, which goes on meanwhile', () => {
    const effects = following(anIncident(), commands.resolve('Cleaned'), ana);
    expect(effects.map(({ effect, lane }) => [effect.type, lane])).toEqual([
      ['refresh-card', 'room/incident-7'],
      ['tell-room', 'room/incident-7'],
      ['compose-review', 'review/incident-7'],
    ]);
  });

  it('shows on its card what becomes of it, a return to the response included', () => {
    expect(effectsOf(anEndedIncident('composing'), commands.recordReview, muster)).toEqual([
      { type: 'refresh-review', entry: 3 },
    ]);
    const returned = effectsOf(anEndedIncident(), commands.phase('recovery', 'It came back'), ana);
    expect(returned).toContainEqual({ type: 'refresh-review', entry: 3 });
  });
});

describe('archiving the room', () => {
  const last = (...of: Parameters<typeof typesOf>) => typesOf(...of).at(-1);

  it('is left undone unless the plan says so', () => {
    for (const [incident, command] of [
      [anEndedIncident(), commands.publish],
      [anEndedIncident(), commands.skip('A drill')],
      [anIncident(), commands.falsePositive()],
    ] as const)
      expect(typesOf(incident, command, ana)).not.toContain('archive-room');
  });

  it('is the last thing that happens to it', () => {
    expect(last(anEndedIncident(), commands.publish, ana, { plan: archiving })).toBe('archive-room');
    expect(last(anEndedIncident(), commands.skip('A drill'), ana, { plan: archiving })).toBe('archive-room');
    expect(last(anIncident(), commands.falsePositive(), ana, { plan: archiving })).toBe('archive-room');
  });

  it('waits for the history to be read when the review is skipped before that', () => {
    const composing = anEndedIncident('composing');
    expect(typesOf(composing, commands.skip('A drill'), ana, { plan: archiving })).not.toContain('archive-room');
    const skipped = entriesOf(composing, commands.skip('A drill'), ana).reduce(evolve, composing);
    expect(typesOf(skipped, commands.recordReview, muster, { plan: archiving })).toEqual([
      'refresh-review',
      'archive-room',
    ]);
  });

  it('does not come with the end of the response or a draft', () => {
    expect(typesOf(anIncident(), commands.resolve('Cleaned'), ana, { plan: archiving })).not.toContain('archive-room');
    expect(typesOf(anEndedIncident('composing'), commands.recordReview, muster, { plan: archiving })).not.toContain(
      'archive-room',
    );
  });
});

describe('an effect that was given up', () => {
  const givenUp = (effect: Effect, attempt = 8) => ({ effect, key: 'k', attempt, reason: 'why' });

  it('is reported to the commander, else to whoever declared', () => {
    expect(reactToSetAside(givenUp({ type: 'refresh-card' }), underBen)).toEqual([
      {
        effect: { type: 'report-set-aside', person: ben.id, failed: 'refresh-card', key: 'k', reason: 'why' },
        lane: 'person/UBEN',
        key: 'k/set-aside/8/UBEN',
        essential: false,
        rank: 0,
        turn: null,
      },
    ]);
    expect(reactToSetAside(givenUp({ type: 'refresh-card' }), anIncident())).toMatchObject([{ lane: 'person/UANA' }]);
  });

  it('when it was the room, is reported to both', () => {
    const lanes = (incident: Incident) =>
      reactToSetAside(givenUp({ type: 'open-room' }), incident).map((one) => one.lane);
    expect(lanes(underBen)).toEqual(['person/UANA', 'person/UBEN']);
    expect(lanes(anIncident({ roles: { commander: [ana.id] } }))).toEqual(['person/UANA']);
  });

  it('is reported again when it is given up again', () => {
    const keys = [8, 16].map(
      (attempt) => reactToSetAside(givenUp({ type: 'refresh-card' }, attempt), underBen)[0]?.key,
    );
    expect(new Set(keys).size).toBe(2);
  });

  it('is not reported when it was a report', () => {
    const report = { type: 'report-set-aside', person: ben.id, failed: 'invite', key: 'k', reason: 'why' } as const;
    expect(reactToSetAside(givenUp(report), underBen)).toEqual([]);
  });
});
