import { describe, expect, it } from 'vitest';
import { type Incident, muster } from '../../src/incident/incident.ts';
import { anIncident, at, ben, commands } from './makers.ts';
import { owed } from './promise-makers.ts';
import { following, typesOf } from './what-follows.ts';

const underBen = anIncident({ roles: { commander: [ben.id] } });

describe('a reminder', () => {
  const soon = (incident: Incident) => following(incident, commands.ring, muster, { at: at('10:55') });
  const overdue = (incident: Incident) => following(incident, commands.ring, muster, { at: at('11:00') });

  it('goes to the one who leads, or stands in the room', () => {
    expect(soon(underBen)[0]).toMatchObject({
      effect: { type: 'remind', person: ben.id },
      lane: 'reminders/incident-7',
    });
    expect(overdue(anIncident())[0]).toMatchObject({ effect: { person: null }, lane: 'reminders/incident-7' });
  });

  it('is settled, behind it in its lane, by whatever changes the promise after it, and by nothing else', () => {
    const reminding = { step: 1, since: at('11:00'), missedAt: at('12:00'), told: [] };
    const reminded = { ...underBen, promises: owed(at('11:00'), { reminding }) };
    const settling = {
      effect: { type: 'settle-reminder', entry: 3, audience: 'everyone' },
      lane: 'reminders/incident-7',
    };
    for (const command of [
      commands.update('Contained'),
      commands.severity('sev1'),
      commands.resolve('Cleaned'),
      commands.falsePositive(),
    ]) {
      expect(following(reminded, command, ben, { at: at('11:30') })).toContainEqual(expect.objectContaining(settling));
      expect(typesOf(underBen, command, ben)).not.toContain('settle-reminder');
    }
    for (const command of [commands.phase('analysis'), commands.claim('scribe', ben)])
      expect(typesOf(reminded, command, ben, { at: at('11:30') })).not.toContain('settle-reminder');
  });

  it('shows on the card, and on a public announcement, that the update is overdue', () => {
    const types = (incident: Incident) => overdue(incident).map(({ effect }) => effect.type);
    expect(types(underBen)).toEqual(['remind', 'refresh-card']);
    expect(types({ ...underBen, visibility: 'public' })).toContain('refresh-announcement');
    expect(types(anIncident({ roomId: null }))).toEqual(['remind']);
  });
});
