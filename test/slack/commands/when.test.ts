import { describe, expect, it } from 'vitest';
import { whenLeading } from '../../../src/slack/commands/when.ts';

const now = new Date('2026-11-24T09:30:00Z');
const inZone = (line: string, timeZone = 'Europe/Berlin') => whenLeading(line, { now, timeZone });

describe('a time that a note begins with', () => {
  it.each([
    ['02:14Z session ended', '2026-11-24T02:14:00Z', 'session ended'],
    ['02:14 session ended', '2026-11-24T01:14:00Z', 'session ended'],
    ['at 2:14 am: session ended', '2026-11-24T01:14:00Z', 'session ended'],
    ['yesterday 23:50Z first alert', '2026-11-23T23:50:00Z', 'first alert'],
    ['Yesterday, 23:50 first alert', '2026-11-23T22:50:00Z', 'first alert'],
    ['2026-11-20 02:14 utc mail came', '2026-11-20T02:14:00Z', 'mail came'],
    ['2026-07-01T02:14 mail came', '2026-07-01T00:14:00Z', 'mail came'],
    ['2026-11-24T02:14:09Z - mail came', '2026-11-24T02:14:09Z', 'mail came'],
    ['12:00', '2026-11-24T11:00:00Z', ''],
  ])('%s', (line, at, rest) => expect(inZone(line)).toEqual({ at: new Date(at), rest }));

  it.each([
    '25:00 x',
    '10:61 x',
    '2026-02-30 10:00 x',
    '10:1 ratio',
    '10:100 x',
    'seen at 10:00',
    '13:00 pm x',
    'tomorrow 10:00',
  ])('is none in %s', (line) => expect(inZone(line)).toBeNull());

  it('is of the day that it is where the person is', () => {
    const late = new Date('2026-11-24T23:30:00Z');
    expect(whenLeading('00:10 x', { now: late, timeZone: 'Europe/Berlin' })?.at).toEqual(
      new Date('2026-11-24T23:10:00Z'),
    );
    expect(whenLeading('yesterday 00:10Z x', { now: late, timeZone: 'Europe/Berlin' })?.at).toEqual(
      new Date('2026-11-23T00:10:00Z'),
    );
  });
});
