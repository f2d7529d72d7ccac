import { describe, expect, it } from 'vitest';
import { channelRows, firstUnreadOf, threadRows } from '../../../src/simulator/screen/channel/rows.ts';
import { aMessage, later } from './shown.ts';

const day = 86_400;
const outline = (rows: ReturnType<typeof channelRows>) =>
  rows.map((row) => (row.kind === 'message' ? (row.leads ? 'LEADS' : 'follows') : row.kind));

describe('the rows of a channel', () => {
  it('put messages together that one person sent shortly after another', () => {
    const rows = channelRows([aMessage(), aMessage({ ts: later(60) }), aMessage({ ts: later(120), user: 'U2' })], null);
    expect(outline(rows)).toEqual(['day', 'LEADS', 'follows', 'LEADS']);
  });

  it('name the author again after five minutes', () => {
    expect(outline(channelRows([aMessage(), aMessage({ ts: later(301) })], null))).toEqual(['day', 'LEADS', 'LEADS']);
  });

  it('begin a new day with its name', () => {
    expect(outline(channelRows([aMessage(), aMessage({ ts: later(day) })], null))).toEqual([
      'day',
      'LEADS',
      'day',
      'LEADS',
    ]);
  });

  it('show above which message everything is new', () => {
    const rows = channelRows([aMessage(), aMessage({ ts: later(1) })], later(1));
    expect(outline(rows)).toEqual(['day', 'LEADS', 'new', 'LEADS']);
  });

  it('never hide behind an ephemeral message or a notice', () => {
    const rows = channelRows(
      [aMessage({ subtype: 'channel_join' }), aMessage({ ts: later(1) }), aMessage({ ts: later(2), ephemeral: true })],
      null,
    );
    expect(outline(rows)).toEqual(['day', 'LEADS', 'LEADS', 'LEADS']);
  });
});

describe('the rows of a thread', () => {
  it('count the replies below the parent', () => {
    const rows = threadRows([aMessage(), aMessage({ ts: later(1) }), aMessage({ ts: later(2) })]);
    expect(outline(rows)).toEqual(['LEADS', 'replies', 'LEADS', 'follows']);
    expect(rows[1]).toMatchObject({ count: 2 });
  });
});

describe('the first unread message', () => {
  const messages = [aMessage({ user: 'U2' }), aMessage({ ts: later(1) }), aMessage({ ts: later(2), user: 'U2' })];

  it('is counted back over what others said', () => {
    expect(firstUnreadOf(messages, 1, 'U1')).toBe(later(2));
    expect(firstUnreadOf(messages, 2, 'U1')).toBe(later(0));
  });

  it('is none when everything was read', () => {
    expect(firstUnreadOf(messages, 0, 'U1')).toBeNull();
  });
});
