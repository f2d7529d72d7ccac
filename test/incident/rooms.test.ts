import { describe, expect, it } from 'vitest';
import { type Command, type Incident, muster } from '../../src/incident/incident.ts';
import { enqueued } from '../../src/incident/react.ts';
import type { Exposure, Loss } from '../../src/incident/room-trouble.ts';
import { afterwards, anEndedIncident, anIncident, aPlan, ben, decided, entriesOf, refusalOf } from './makers.ts';

const incident = anIncident({ roles: { commander: [ben.id] } });
const found = (trouble: Loss | Exposure | null, channelId = 'CROOM'): Command => ({
  type: 'report-room',
  channelId,
  trouble,
  membersKnown: true,
});
const replacement: Command = {
  type: 'record-replacement',
  channelId: 'CNEXT',
  former: 'CROOM',
  invited: [ben.id],
  notInvited: [],
  askedBy: ben.id,
  membersKnown: true,
};
const effectsOf = (on: Incident, command: Command, by: typeof ben | typeof muster = muster) =>
  entriesOf(on, command, by).flatMap((entry) =>
    enqueued(entry, { before: on, after: afterwards(on, command, by), plan: aPlan() }).map(({ effect }) => effect.type),
  );

describe('a room that is lost', () => {
  it('is recorded once, however often it is found so', () => {
    const lost = afterwards(incident, found('archived'), muster);
    expect(lost.roomTrouble).toBe('archived');
    expect(decided(lost, found('archived'), muster)).toEqual([]);
    expect(decided(lost, found('unreachable'), muster)).toEqual([]);
  });

  it('is told to whoever commands, and nowhere else', () => {
    expect(effectsOf(incident, found('deleted'))).toEqual(['report-room']);
  });

  it('is used again once it is there again, with its card put right', () => {
    const lost = afterwards(incident, found('archived'), muster);
    expect(decided(lost, found(null), muster)).toEqual([{ type: 'room-regained', channelId: 'CROOM' }]);
    expect(effectsOf(lost, found(null))).toEqual(['mend-card']);
  });

  it('is nothing to ask about once the incident is closed, and is recorded for the sake of its members', () => {
    const closed = anEndedIncident('drafted', { phase: 'closed' });
    expect(decided(closed, found('archived'), muster)).toMatchObject([{ type: 'room-lost', membersKnown: true }]);
    expect(effectsOf(closed, found('archived'))).toEqual([]);
  });

  it('is that of the incident: of a channel it was in before nothing is recorded', () => {
    expect(decided(incident, found('deleted', 'COTHER'), muster)).toEqual([]);
  });
});

describe('a private room that is exposed', () => {
  const exposed = afterwards(incident, found('public'), muster);

  it('is not used again until somebody who commands says so', () => {
    expect(decided(exposed, found(null), muster)).toEqual([]);
    expect(decided(exposed, { type: 'resume-room' }, ben)).toEqual([{ type: 'room-regained', channelId: 'CROOM' }]);
  });

  it('is told to whoever commands, also once the incident is closed', () => {
    expect(effectsOf(incident, found('shared'))).toEqual(['report-room']);
    expect(effectsOf(anEndedIncident('drafted', { phase: 'closed' }), found('public'))).toEqual(['report-room']);
  });

  it('is none when the incident is public', () => {
    expect(decided(anIncident({ visibility: 'public' }), found('public'), muster)).toEqual([]);
  });

  it('stays one when it is archived besides', () => {
    expect(decided(exposed, found('archived'), muster)).toEqual([]);
  });
});

describe('another room', () => {
  const lost = afterwards(incident, found('deleted'), muster);
  const asked = afterwards(lost, { type: 'replace-room' }, ben);

  it('is opened when a person asks for it, and once', () => {
    expect(effectsOf(lost, { type: 'replace-room' }, ben)).toEqual(['replace-room']);
    expect(refusalOf(() => decided(asked, { type: 'replace-room' }, ben)).message).toContain('being opened already');
  });

  it('is not opened beside one that is there', () => {
    expect(refusalOf(() => decided(incident, { type: 'replace-room' }, ben)).message).toContain('repair');
  });

  it('takes the place of the one before', () => {
    const after = afterwards(asked, replacement, muster);
    expect(after).toMatchObject({ roomId: 'CNEXT', roomTrouble: null });
    expect(effectsOf(asked, replacement)).toEqual(['tell-room', 'tell-person', 'tell-former-room']);
  });

  it('is announced where the incident is', () => {
    expect(effectsOf({ ...asked, visibility: 'public' }, replacement)).toContain('refresh-announcement');
  });

  it('is recorded when it was asked for, and then only', () => {
    expect(decided(lost, replacement, muster)).toEqual([]);
    expect(decided(afterwards(asked, replacement, muster), replacement, muster)).toEqual([]);
  });

  it('is not given up because the old one is found again meanwhile', () => {
    expect(decided(asked, found(null), muster)).toEqual([]);
  });
});
