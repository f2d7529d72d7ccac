import { describe, expect, it } from 'vitest';
import {
  closingReference,
  firstWord,
  leadingReference,
  mentionIn,
  wordAndText,
} from '../../../src/slack/commands/line.ts';

describe('a line that a person typed', () => {
  it('falls into its first word and the rest, line ends kept', () => {
    expect(firstWord('  note  one\ntwo  ')).toEqual(['note', 'one\ntwo  ']);
    expect(firstWord('')).toEqual(['', '']);
    expect(firstWord('   ')).toEqual(['', '']);
  });

  it('keeps a mention together, whatever its label holds', () => {
    expect(firstWord('<@U1|ana maria> commander')).toEqual(['<@U1|ana maria>', 'commander']);
  });

  it('is plain text once its words are taken out', () => {
    expect(wordAndText('sev1 a &lt;b&gt; &amp;amp; c')).toEqual(['sev1', 'a <b> &amp; c']);
  });

  it.each([
    ['INC-7 status', 7, 'status'],
    ['inc-12', 12, ''],
    ['INC7 note x', 7, 'note x'],
    ['incident is over', null, 'incident is over'],
    ['INC-7x note', null, 'INC-7x note'],
    ['note INC-7', null, 'note INC-7'],
  ])('names an incident only where it begins with one: %s', (line, number, rest) => {
    expect(leadingReference(line)).toEqual({ number, rest });
  });

  it.each([
    ['analysis INC-1', 1, 'analysis'],
    ['sev1 like INC-1', null, 'sev1 like INC-1'],
    ['analysis INC-1 again', null, 'analysis INC-1 again'],
    ['INC-1', null, 'INC-1'],
  ])('names an incident after a single word and nowhere else: %s', (line, number, rest) => {
    expect(closingReference(line)).toEqual({ number, rest });
  });

  it('mentions a person between what stands before and after', () => {
    expect(mentionIn('comms lead <@U1|ana> she knows the press')).toEqual({
      person: 'U1',
      before: 'comms lead',
      after: 'she knows the press',
    });
    expect(mentionIn('scribe <@U2>')).toEqual({ person: 'U2', before: 'scribe', after: '' });
  });

  it('mentions nobody by a typed look-alike, a group or a channel', () => {
    expect(mentionIn('scribe &lt;@U1&gt;')).toBeNull();
    expect(mentionIn('scribe @ana')).toBeNull();
    expect(mentionIn('scribe <!subteam^S1|@sec> <#C1|general> <!channel>')).toBeNull();
  });

  it('is read in a moment when it is hostile', () => {
    const hostile = '<'.repeat(50_000);
    expect(firstWord(hostile)[0]).toBe('');
    expect(mentionIn(`${'<@'.repeat(30_000)}`)).toBeNull();
  });
});
