import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/simulator/screen/state/reduce.ts';
import { type Change, emptyScreen, shownMessages } from '../../../src/simulator/screen/state/screen-state.ts';
import { aMessage, later } from './shown.ts';

const screenAfter = (...changes: Change[]) => changes.reduce(reduce, emptyScreen);
const textsIn = (list: string, ...changes: Change[]) =>
  shownMessages(screenAfter(...changes), list)?.map(({ text }) => text);

const asked: Change = { type: 'list-asked', list: 'C1' };
const loaded: Change = { type: 'list-loaded', list: 'C1', messages: [aMessage({ text: 'first' })] };
const parent = aMessage().ts;

describe('the list of a channel', () => {
  it('is unknown until it was fetched', () => {
    expect(textsIn('C1', asked, { type: 'message', message: aMessage() })).toBeUndefined();
  });

  it('keeps what happened between the question and the answer', () => {
    const second = aMessage({ ts: later(1), text: 'second' });
    expect(textsIn('C1', asked, { type: 'message', message: second }, loaded)).toEqual(['first', 'second']);
  });

  it('takes an edit that was faster than the answer', () => {
    const edited = aMessage({ text: 'first, mended' });
    expect(textsIn('C1', asked, { type: 'message-changed', message: edited }, loaded)).toEqual(['first, mended']);
  });

  it('loses what was deleted before the answer came', () => {
    expect(textsIn('C1', asked, { type: 'message-deleted', channel: 'C1', ts: parent }, loaded)).toEqual([]);
  });

  it('is in the order of time, whatever arrives first', () => {
    const late = { type: 'message', message: aMessage({ ts: later(9), text: 'late' }) } as const;
    const early = { type: 'message', message: aMessage({ ts: later(2), text: 'early' }) } as const;
    expect(textsIn('C1', loaded, late, early)).toEqual(['first', 'early', 'late']);
  });

  it('leaves replies to their thread', () => {
    const reply = { type: 'message', message: aMessage({ ts: later(1), threadTs: parent, text: 'reply' }) } as const;
    const thread: Change = { type: 'list-loaded', list: `C1/${parent}`, messages: [aMessage({ text: 'first' })] };
    expect(textsIn('C1', loaded, thread, reply)).toEqual(['first']);
    expect(textsIn(`C1/${parent}`, loaded, thread, reply)).toEqual(['first', 'reply']);
  });

  it('shows a reply that was also sent to the channel in both', () => {
    const message = aMessage({ ts: later(1), threadTs: parent, subtype: 'thread_broadcast', text: 'reply' });
    const thread: Change = { type: 'list-loaded', list: `C1/${parent}`, messages: [aMessage({ text: 'first' })] };
    const changes: Change[] = [loaded, thread, { type: 'message', message }];
    expect(textsIn('C1', ...changes)).toEqual(['first', 'reply']);
    expect(textsIn(`C1/${parent}`, ...changes)).toEqual(['first', 'reply']);
  });
});

describe('an ephemeral message', () => {
  const whisper = aMessage({ ts: later(1), text: 'psst', ephemeral: true });

  it('waits for the channel in which it was said, and outlives a new fetch', () => {
    expect(textsIn('C1', { type: 'message', message: whisper }, asked, loaded, asked, loaded)).toEqual([
      'first',
      'psst',
    ]);
  });

  it('is replaced and deleted like any other', () => {
    const changed: Change = { type: 'message-changed', message: { ...whisper, text: 'done' } };
    const said: Change[] = [loaded, { type: 'message', message: whisper }, changed];
    expect(textsIn('C1', ...said)).toEqual(['first', 'done']);
    expect(textsIn('C1', ...said, { type: 'message-deleted', channel: 'C1', ts: whisper.ts })).toEqual(['first']);
  });
});

describe('views', () => {
  const view = { id: 'V1', hash: 'a', type: 'modal', title: 'One', submit: null, close: null, blocks: [] } as const;

  it('stack, change in place and leave one by one', () => {
    const stacked = screenAfter(
      { type: 'view-opened', view: { ...view, blocks: [] } },
      { type: 'view-opened', view: { ...view, id: 'V2', title: 'Two', blocks: [] } },
      { type: 'view-updated', view: { ...view, title: 'One again', blocks: [] } },
    );
    expect(stacked.views.map(({ title }) => title)).toEqual(['One again', 'Two']);
    expect(reduce(stacked, { type: 'view-closed', view: 'V2' }).views.map(({ id }) => id)).toEqual(['V1']);
  });
});
