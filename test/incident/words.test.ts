import { describe, expect, it } from 'vitest';
import { codeName } from '../../src/incident/code-name.ts';
import { bounded, boundedLine, people } from '../../src/incident/words.ts';
import { refusalOf } from './makers.ts';

describe('what a person typed', () => {
  it('keeps its markup, lines, tabs, emoji and flags as they were', () => {
    const text = '*bold* <!channel> & 👩‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿\n\tsecond line';
    expect(bounded(text, 100, 'note')).toBe(text);
  });

  it('loses what no database keeps and what surrounds it', () => {
    expect(bounded('  a\u0000b\u0007c\ud800d \r\n e ', 100, 'note')).toBe('abcd \n e');
  });

  it('comes to nothing when nobody could see it', () => {
    expect(bounded('\u200b \u2060\ufeff\n', 100, 'note')).toBe('');
  });

  it('may be as long as the limit and no longer', () => {
    expect(bounded('x'.repeat(20), 20, 'note')).toHaveLength(20);
    const refusal = refusalOf(() => bounded('x'.repeat(21), 20, 'note'));
    expect(refusal.message).toBe('The note is 21 characters long; 20 is the most. Shorten it and try again.');
  });

  it('stands on one line where one line is meant', () => {
    expect(boundedLine(' a\r\n b\t c ', 20, 'reason')).toBe('a b c');
  });
});

describe('a refusal', () => {
  it('names people so that they become mentions where it is shown', () => {
    expect(people(['U1', 'U2'])).toBe('{person:U1}, {person:U2}');
  });
});

describe('a code name', () => {
  it('is two words fit for a channel’s name, whatever is picked', () => {
    for (const pick of [() => 0, (below: number) => below - 1]) expect(codeName(pick)).toMatch(/^[a-z]+-[a-z]+$/);
    expect(codeName(() => 0)).toBe('amber-badger');
  });
});
