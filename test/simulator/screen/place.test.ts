import { describe, expect, it } from 'vitest';
import { hashOf, placeOf } from '../../../src/simulator/screen/state/place.ts';

const nowhere = { channel: null, ts: null, thread: null, home: false };

describe('the address of a place', () => {
  it.each([
    ['nothing chosen', nowhere],
    ['a channel', { ...nowhere, channel: 'C1' }],
    ['a message', { ...nowhere, channel: 'C1', ts: '1700000000.000100' }],
    ['a thread', { ...nowhere, channel: 'C1', thread: '1700000000.000100' }],
    ['a reply', { ...nowhere, channel: 'C1', ts: '1700000001.000100', thread: '1700000000.000100' }],
    ['the app’s Home', { ...nowhere, home: true }],
  ])('leads back to %s', (_, place) => {
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  it('may name the thread as Slack’s permalinks do', () => {
    expect(placeOf('#/C1/1700000001.000100?thread_ts=1700000000.000100')).toMatchObject({
      thread: '1700000000.000100',
    });
  });
});
