import { describe, expect, it } from 'vitest';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import {
  ana,
  anEndedIncident,
  anIncident,
  at,
  ben,
  cleo,
  commands,
  dan,
  decided,
  gus,
  olga,
  refusalOf,
} from './makers.ts';

const commanded = { roles: { commander: [ben.id], deputy: [dan.id], scribe: [cleo.id] } };
const underCommand = anIncident(commanded);
const inReview = anEndedIncident('drafted', commanded);
const nobodyCommands = { roles: { scribe: [cleo.id] } };

interface Deed {
  readonly command: Command;
  readonly on?: Incident;
  readonly at?: Date;
  /** For the commander, the deputy, and any member while nobody commands; otherwise for every member. */
  readonly commands: boolean;
}

const deeds: Readonly<Record<string, Deed>> = {
  'assign someone': { command: commands.assign('investigator', olga), commands: true },
  'release someone else': { command: commands.release('scribe', cleo), commands: true },
  'change the phase': { command: commands.phase('analysis'), commands: true },
  'change the severity': { command: commands.severity('sev1'), commands: true },
  'close as resolved': { command: commands.resolve('Contained and cleaned.'), commands: true },
  'close as a false positive': { command: commands.falsePositive(), commands: true },
  'close as a duplicate': { command: commands.duplicateOf(3), commands: true },
  'publish the review': { command: commands.publish, on: inReview, commands: true },
  'skip the review': { command: commands.skip('too small'), on: inReview, commands: true },
  note: { command: commands.note('Mail gateway blocks the sender'), commands: false },
  'post an update': { command: commands.update('Twelve people clicked'), commands: false },
  'say that nothing changed': { command: commands.noChange, commands: false },
  'snooze a reminder': { command: commands.snooze(15), at: at('11:00'), commands: false },
};

describe.each(Object.entries(deeds))('to %s', (_, deed) => {
  const incident = deed.on ?? underCommand;
  const attempt = (by: Actor, on = incident) =>
    decided(on, deed.command, by, deed.at === undefined ? {} : { at: deed.at });

  it('is for the commander', () => expect(attempt(ben)).not.toEqual([]));
  it('is for the deputy', () => expect(attempt(dan)).not.toEqual([]));

  it(deed.commands ? 'is not for a member who does not command' : 'is for any member', () => {
    if (!deed.commands) return expect(attempt(ana)).not.toEqual([]);
    const refusal = refusalOf(() => attempt(ana));
    expect(refusal.code).toBe('not-allowed');
    expect(refusal.message).toContain('{person:UBEN}, {person:UDAN}');
  });

  it('is for any member while nobody is commander', () =>
    expect(attempt(ana, { ...incident, ...nobodyCommands })).not.toEqual([]));

  it('is not for someone outside the room', () =>
    expect(refusalOf(() => attempt(olga, { ...incident, ...nobodyCommands })).code).toBe('not-allowed'));

  it('is not for a guest, in the room or not', () => {
    for (const inRoom of [true, false])
      expect(refusalOf(() => attempt({ ...gus, inRoom }, { ...incident, ...nobodyCommands })).code).toBe('not-allowed');
  });

  it('is for nobody once the incident is closed', () => {
    const closed: Incident = { ...incident, phase: 'closed', promise: null };
    for (const by of [ana, ben, dan, olga]) expect(refusalOf(() => attempt(by, closed)).code).toBe('closed');
    expect(refusalOf(() => attempt(gus, closed)).code).toBe('not-allowed');
  });
});

describe('what only Muster does', () => {
  it.each([commands.openRoom, commands.recordReview, commands.remind])('is refused to people: $type', (command) => {
    expect(refusalOf(() => decided(underCommand, command, ben)).code).toBe('not-allowed');
  });

  it('does nothing when there is nothing left to do', () => {
    expect(decided(underCommand, commands.openRoom, muster)).toEqual([]);
    expect(decided(underCommand, commands.recordReview, muster)).toEqual([]);
    expect(decided(underCommand, commands.remind, muster)).toEqual([]);
  });
});

describe('until the room is open', () => {
  const roomless = anIncident({ roomId: null });
  const outside = { ...ana, inRoom: false };

  it('whoever declared may close the incident, since nobody can be in the room', () => {
    expect(decided(roomless, commands.falsePositive('A drill'), outside)).toMatchObject([{ type: 'closed' }]);
  });

  it('nobody else may', () => {
    expect(refusalOf(() => decided(roomless, commands.falsePositive(), olga)).code).toBe('not-allowed');
  });

  it('ends with the room’s opening', () => {
    expect(refusalOf(() => decided(anIncident(), commands.falsePositive(), outside)).code).toBe('not-allowed');
  });
});
