import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/simulator/screen/developer/wire/excerpt.ts';
import { formatted, jsonTokens } from '../../../src/simulator/screen/developer/wire/json-tokens.ts';
import { everything, passes } from '../../../src/simulator/screen/developer/wire/wire-filter.ts';
import { aCall } from './on-the-wire.ts';

describe('the filter of the wire', () => {
  it('finds all of its words anywhere, payloads included', () => {
    const call = aCall({ request: { text: 'Payroll mail' }, error: 'channel_not_found', outcome: 'failed' });
    expect(passes(call, { ...everything, text: 'payroll NOT_FOUND' })).toBe(true);
    expect(passes(call, { ...everything, text: 'payroll invoice' })).toBe(false);
  });

  it('knows kinds and failures, and a fault made on purpose is one', () => {
    expect(passes(aCall(), { ...everything, kind: 'calls' })).toBe(true);
    expect(passes(aCall(), { ...everything, kind: 'events' })).toBe(false);
    expect(passes(aCall(), { ...everything, failedOnly: true })).toBe(false);
    expect(passes(aCall({ fault: 'the response was lost' }), { ...everything, failedOnly: true })).toBe(true);
  });
});

describe('a row of the wire', () => {
  it('tells calls of one name apart', () => {
    expect(excerptOf(aCall())).toBe('C1 · Hello');
    const event = { type: 'event_callback', event: { type: 'message', channel: 'C1', user: 'U1', text: 'Look\nhere' } };
    expect(excerptOf(aCall({ request: event }))).toBe('C1 · U1 · Look here');
    const click = { channel: { name: 'general' }, user: { username: 'ana' }, actions: [{ action_id: 'claim' }] };
    expect(excerptOf(aCall({ request: click }))).toBe('general · ana · claim');
    expect(excerptOf(aCall({ request: null }))).toBe('');
  });
});

describe('a payload as JSON', () => {
  it('unfolds what forms carry as text, and nothing that only looks like it', () => {
    expect(formatted({ blocks: '[{"type":"divider"}]', text: '[not json' })).toBe(
      JSON.stringify({ blocks: [{ type: 'divider' }], text: '[not json' }, null, 2),
    );
    expect(formatted(null)).toBeNull();
  });

  it('is coloured without a character lost', () => {
    const text = JSON.stringify({ 'a "key"': 'a: "b"', n: -1.5e3, yes: true, no: null, list: ['x'] }, null, 2);
    const tokens = jsonTokens(text);
    expect(tokens.map((token) => token.text).join('')).toBe(text);
    const kinds = (kind: string) => tokens.filter((token) => token.kind === kind).map((token) => token.text);
    expect(kinds('key')).toEqual(['"a \\"key\\""', '"n"', '"yes"', '"no"', '"list"']);
    expect(kinds('string')).toEqual(['"a: \\"b\\""', '"x"']);
    expect(kinds('number')).toEqual(['-1500']);
    expect(kinds('word')).toEqual(['true', 'null']);
  });
});
