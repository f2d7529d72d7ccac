import { describe, expect, it } from 'vitest';
import {
  emptyWire,
  shownRecords,
  type WireChange,
  waitingCount,
  wireAfter,
} from '../../../src/simulator/screen/developer/wire/wire-log.ts';
import { aCall } from './on-the-wire.ts';

const logAfter = (...changes: WireChange[]) => changes.reduce(wireAfter, emptyWire);
const came = (id: string, more: Parameters<typeof aCall>[0] = {}): WireChange => ({
  type: 'record',
  record: aCall({ id, at: 1_700_000_000_000 + Number(id), ...more }),
});
const ids = (...changes: WireChange[]) => shownRecords(logAfter(...changes)).map(({ id }) => id);

describe('what goes over the wire', () => {
  it('is shown in the order in which it began, and once when it is settled', () => {
    const log = logAfter(came('2', { outcome: 'pending' }), came('1'), came('2', { outcome: 'failed' }));
    expect(shownRecords(log).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['1', 'ok'],
      ['2', 'failed'],
    ]);
  });

  it('keeps what came while the rest was being fetched', () => {
    expect(ids({ type: 'opened' }, came('3'), { type: 'fetched', records: [aCall({ id: '1', at: 1 })] })).toEqual([
      '1',
      '3',
    ]);
  });

  it('forgets a workspace that is not there any more', () => {
    expect(ids(came('7'), { type: 'opened' }, came('1'))).toEqual(['1']);
  });

  it('stands still while paused, and counts what waits', () => {
    const changes: WireChange[] = [came('1'), { type: 'paused', on: true }, came('2'), came('3')];
    expect(ids(...changes)).toEqual(['1']);
    expect(waitingCount(logAfter(...changes))).toBe(2);
    expect(ids(...changes, { type: 'paused', on: false })).toEqual(['1', '2', '3']);
  });

  it('does not bring back what was cleared, even when it is settled later', () => {
    expect(ids(came('1', { outcome: 'pending' }), { type: 'cleared' }, came('1'), came('2'))).toEqual(['2']);
  });

  it('keeps the newest 500', () => {
    const many = Array.from({ length: 501 }, (_, at) => came(String(at + 1)));
    expect(ids(...many)).toHaveLength(500);
    expect(ids(...many)[0]).toBe('2');
  });
});
