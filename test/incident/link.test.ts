import { describe, expect, it } from 'vitest';
import { type Incident, muster } from '../../src/incident/incident.ts';
import { mirrored } from '../../src/incident/link.ts';
import { enqueued } from '../../src/incident/react.ts';
import { withdrawals } from './fact-commands.ts';
import { afterwards, ana, anIncident, aPlan, commands, decided, entriesOf, refusalOf } from './makers.ts';

const { link } = commands;
const { unlink } = withdrawals;

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
    const told = mirrored(anIncident({ visibility: 'private' }), {
      type: 'linked',
      number: 3,
      kind: 'caused-by',
      shown: true,
    });
    expect(told).toEqual({ type: 'record-link', number: 7, kind: 'cause-of', shown: false });
    const other = anIncident({ id: 'incident-3', number: 3 });
    expect(decided(other, told, muster)).toHaveLength(1);
    expect(decided(afterwards(other, told, muster), told, muster)).toEqual([]);
    expect(decided({ ...other, phase: 'closed', promises: {} }, told, muster)).toHaveLength(1);
  });

  it('is taken away on both sides when it was made by mistake', () => {
    const linked = afterwards(anIncident(), link(3, 'caused-by'), ana);
    const [event] = decided(linked, unlink(3, 'it was INC-4'), ana);
    expect(event).toMatchObject({ type: 'unlinked', kind: 'caused-by', words: { reason: 'it was INC-4' } });
    expect(afterwards(linked, unlink(3), ana).links).toEqual([]);
    expect(refusalOf(() => decided(anIncident(), unlink(3), ana))).toMatchObject({
      code: 'not-found',
      field: 'number',
    });

    if (event?.type !== 'unlinked') throw new Error('it was not taken away');
    const told = mirrored(anIncident(), event);
    expect(told).toEqual({ type: 'record-unlink', number: 7, shown: false });
    const other = anIncident({ id: 'incident-3', number: 3, links: [{ number: 7, kind: 'cause-of' }] });
    expect(decided(other, told, muster)).toMatchObject([{ type: 'unlinked', kind: 'cause-of', words: { reason: '' } }]);
    expect(decided({ ...other, links: [] }, told, muster)).toEqual([]);
  });

  it('is hidden at its other end once this one becomes private', () => {
    const effects = (before: Incident) => {
      const command = { type: 'make-private', reason: 'a colleague is suspected', people: [] } as const;
      const after = afterwards(before, command, ana);
      return entriesOf(before, command, ana).flatMap((entry) =>
        enqueued(entry, { before, after, plan: aPlan() }).map(({ effect }) => effect.type),
      );
    };
    const open = anIncident({ visibility: 'public' });
    expect(effects(afterwards(open, link(3), ana))).toContain('hide-from-linked');
    expect(effects(open)).not.toContain('hide-from-linked');
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
