import { describe, expect, it } from 'vitest';
import type { Lateness } from '../../../src/simulator/protocol.ts';
import { channelRows } from '../../../src/simulator/screen/channel/rows.ts';
import { withLateRows } from '../../../src/simulator/screen/lateness/late-rows.ts';
import { lateInWords, withLateness } from '../../../src/simulator/screen/lateness/late-words.ts';
import { aMessage, later } from './shown.ts';

const aLateness = (more: Partial<Lateness> = {}): Lateness => ({
  id: 'L1',
  at: 1_700_000_001_000,
  what: 'command',
  name: '/incident',
  error: 'operation_timeout',
  allowedMs: 3000,
  tookMs: null,
  person: 'U1',
  place: { channel: 'C1', ts: null },
  view: null,
  ...more,
});

describe('a bot that was too late', () => {
  it('is told so, and how late it was once it is known', () => {
    expect(lateInWords(aLateness(), 'Muster')).toBe(
      'Muster is too late: it has not acknowledged the command /incident, and Slack waits 3 s.',
    );
    expect(lateInWords(aLateness({ tookMs: 4210 }), 'Muster')).toBe(
      'Muster was too late: it acknowledged the command /incident after 4.2 s, and Slack waits 3 s.',
    );
  });

  it('is counted once when its acknowledgement arrives after all', () => {
    const known = withLateness([aLateness()], aLateness({ tookMs: 4000 }));
    expect(known.map(({ tookMs }) => tookMs)).toEqual([4000]);
    expect(withLateness(known, aLateness({ id: 'L2' }))).toHaveLength(2);
  });

  it('reads of it in the channel at its time, unless it belongs to a message', () => {
    const rows = channelRows([aMessage(), aMessage({ ts: later(2) })], null);
    const kinds = (...late: Lateness[]) => withLateRows(rows, 'C1', late).map(({ kind }) => kind);
    expect(kinds(aLateness())).toEqual(['day', 'message', 'late', 'message']);
    expect(kinds(aLateness({ place: { channel: 'C1', ts: later(2) } }))).toEqual(['day', 'message', 'message']);
    expect(kinds(aLateness({ place: { channel: 'C2', ts: null } }))).toEqual(['day', 'message', 'message']);
  });
});
