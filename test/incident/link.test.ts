import { describe, expect, it } from 'vitest';
import { muster } from '../../src/incident/incident.ts';
import { mirrored } from '../../src/incident/link.ts';
import { enqueued } from '../../src/incident/react.ts';
import { afterwards, ana, anIncident, aPlan, commands, decided, entriesOf, refusalOf } from './makers.ts';

const { link } = commands;

describe('a link', () => {
  it('says what the other incident is to this one, in one way at a time', () => {
    const once = afterwards(anIncident(), link(3), ana);
    expect(afterwards(once, link(3, 'caused-by'), ana).links).toEqual([{ number: 3, kind: 'caused-by' }]);
    expect(refusalOf(() => decided(once, link(3), ana)).code).toBe('conflict');
  });

  it('leads to another incident that is no test, and from none', () => {
    for (const attempt of [() => decided(anIncident(), link(7), ana), () => decided(anIncident(), link(-1), ana)])
      expect(refusalOf(attempt)).toMatchObject({ code: 'invalid', field: 'number' });
    expect(refusalOf(() => decided(anIncident({ number: -2 }), link(3), ana)).code).toBe('invalid');
  });

  it('reads the other way round on the other side, where Muster writes it down once', () => {
    const told = mirrored(anIncident({ visibility: 'private' }), { number: 3, kind: 'caused-by' });
    expect(told).toEqual({ type: 'record-link', number: 7, kind: 'cause-of', shown: false });
    const other = anIncident({ id: 'incident-3', number: 3 });
    expect(decided(other, told, muster)).toHaveLength(1);
    expect(decided(afterwards(other, told, muster), told, muster)).toEqual([]);
    expect(decided({ ...other, phase: 'closed', promise: null }, told, muster)).toHaveLength(1);
  });

  it('edits no card that may not name it, and tells no third', () => {
    const effects = (shown: boolean, by: typeof ana | typeof muster) => {
      const before = anIncident();
      const command =
        by === muster
          ? ({ type: 'record-link', number: 3, kind: 'related', shown } as const)
          : link(3, 'related', shown);
      return entriesOf(before, command, by).flatMap((entry) =>
        enqueued(entry, { before, after: afterwards(before, command, by), plan: aPlan() }).map(
          ({ effect }) => effect.type,
        ),
      );
    };
    expect(effects(true, ana)).toEqual(['refresh-card', 'mirror-link']);
    expect(effects(false, ana)).toEqual(['mirror-link']);
    expect(effects(true, muster)).toEqual(['refresh-card']);
    expect(effects(false, muster)).toEqual([]);
  });
});
