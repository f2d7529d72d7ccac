import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/incident/incident.ts';
import { ana, anIncident, ben, cleo, commands, decided, olga, refusalOf } from './makers.ts';

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

describe('while there is no room', () => {
  const outside = (who: typeof ana) => ({ ...who, inRoom: false });
  const roomless = anIncident({ roomId: null, declaredBy: ana.id, roles: { commander: [ben.id], scribe: [cleo.id] } });
  const close = (by: Actor) => decided(roomless, commands.falsePositive(), by);

  it('the commander who was named may command, and so may whoever declared', () => {
    for (const by of [ben, ana]) expect(close(outside(by))).not.toEqual([]);
  });

  it('another role commands nothing, and nobody else may do anything', () => {
    expect(refusalOf(() => close(outside(cleo))).message).toContain('Closing is for {person:UBEN}');
    expect(refusalOf(() => close(outside(olga))).message).toContain('Only people in the incident’s room');
  });
});
