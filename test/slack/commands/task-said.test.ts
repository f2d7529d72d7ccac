import { describe, expect, it } from 'vitest';
import { taskSaid } from '../../../src/slack/commands/task-said.ts';

/** Tuesday, 10:30 in Berlin. */
const now = new Date('2026-11-24T09:30:00Z');
const said = (line: string, timeZone = 'Europe/Berlin') => taskSaid(line, { now, timeZone });

describe('a task as it is typed', () => {
  it.each([
    ['Call the bank in 30m', '2026-11-24T10:00:00Z'],
    ['Call the bank in 2 hours', '2026-11-24T11:30:00Z'],
    ['Call the bank in 1h30m', '2026-11-24T11:00:00Z'],
    ['Call the bank within 3 days', '2026-11-27T09:30:00Z'],
    ['Call the bank by 14:00', '2026-11-24T13:00:00Z'],
    ['Call the bank by 2pm', '2026-11-24T13:00:00Z'],
    ['Call the bank, due 9:00', '2026-11-25T08:00:00Z'],
    ['Call the bank by 14:00Z', '2026-11-24T14:00:00Z'],
    ['Call the bank today 18:00', '2026-11-24T17:00:00Z'],
    ['Call the bank tomorrow 9:00', '2026-11-25T08:00:00Z'],
    ['Call the bank by tomorrow', '2026-11-25T08:00:00Z'],
    ['Call the bank friday 16:30', '2026-11-27T15:30:00Z'],
    ['Call the bank by tuesday', '2026-12-01T08:00:00Z'],
    ['Call the bank 2026-11-25 14:00Z', '2026-11-25T14:00:00Z'],
    ['Call the bank by 2026-11-25 14:00', '2026-11-25T13:00:00Z'],
    ['Call the bank on 2026-11-25', '2026-11-25T08:00:00Z'],
  ])('%s', (line, due) => {
    expect(said(line)).toEqual({ text: 'Call the bank', owner: null, dueAt: new Date(due) });
  });

  it.each([
    'Look at the logs since 2026-11-25 14:00Z',
    'Find out what ran at 14:00',
    'Compare with tomorrow’s backup',
    'List sign-ins between 9:00 and 14:00',
    'Rotate the keys by 25:00',
    'Call by 2026-02-31',
    'Plan for today',
  ])('says no due time in “%s”', (line) => expect(said(line)).toEqual({ text: line, owner: null, dueAt: null }));

  it.each([
    '<@U1|Ana> Call the bank by 14:00',
    'Call the bank <@U1|Ana> by 14:00',
    'Call the bank <@U1>, by 14:00',
    'Call the bank by 14:00 <@U1|Ana>',
  ])('names its owner at the end or at the beginning: %s', (line) => {
    expect(said(line)).toEqual({ text: 'Call the bank', owner: 'U1', dueAt: new Date('2026-11-24T13:00:00Z') });
  });

  it('leaves a person in the middle to what is to be done', () => {
    expect(said('Ask <@U1|Ana> for the logs &amp; keys')).toEqual({
      text: 'Ask @Ana for the logs & keys',
      owner: null,
      dueAt: null,
    });
  });

  it('is read by the clock of whoever types, over a change of the hour', () => {
    expect(said('Call by 14:00', 'America/New_York').dueAt).toEqual(new Date('2026-11-24T19:00:00Z'));
    const eve = { now: new Date('2026-03-28T12:00:00Z'), timeZone: 'Europe/Berlin' };
    expect(taskSaid('Call tomorrow 9:00', eve).dueAt).toEqual(new Date('2026-03-29T07:00:00Z'));
    expect(taskSaid('Call tomorrow 2:30', eve).dueAt).toEqual(new Date('2026-03-29T01:00:00Z'));
    const autumn = { now: new Date('2026-10-24T12:00:00Z'), timeZone: 'Europe/Berlin' };
    expect(taskSaid('Call tomorrow 2:30', autumn).dueAt).toEqual(new Date('2026-10-25T00:30:00Z'));
  });
});
