import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bold,
  decodeText,
  escapeText,
  harmless,
  listed,
  moment,
  planText,
  quotation,
  sentence,
} from '../../src/slack/text.ts';

describe('what a person typed', () => {
  it('is escaped once, so that nothing in it is markup, a mention or a link', () => {
    expect(harmless('<!channel> & <@U1> <https://a.example|b>')).toBe(
      '&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;hxxps[:]//a[.]example|b&gt;',
    );
    expect(harmless('&amp;')).toBe('&amp;amp;');
  });

  it('has no address that could be followed or fetched', () => {
    expect(harmless('https://evil.example/login?x=a.b, evil.com, eve@evil.com and 203.0.113.7:8080/x.sh')).toBe(
      'hxxps[:]//evil[.]example/login?x=a.b, evil[.]com, eve[@]evil[.]com and 203[.]0[.]113[.]7:8080/x.sh',
    );
  });

  it('is not formatted, and neither is what stands around it', () => {
    for (const text of ['*bold* and *', '_slanted_', '~gone~', '`code`', '```\nfence\n```', '> quoted', '>>> quoted'])
      expect(harmless(text)).not.toMatch(/(?<!\u2060)[*_~`]|[*_~`](?!\u2060)|^\s*&gt;/);
    expect(bold(harmless('a *bold* title'))).toBe('*a \u2217bold\u2217 title*');
    expect(harmless('snake_case, 2*3*4 and a~b')).toBe('snake_case, 2*3*4 and a~b');
  });

  it('is read back as it was typed', () => {
    for (const text of ['*bold* _x_ ~y~ `z` ```', '> quoted', 'a * b']) expect(decodeText(harmless(text))).toBe(text);
  });

  it('fits its limit whatever is in it, and is cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, limit) => {
        const shown = harmless(text, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
      }),
    );
    expect(harmless('&&&', 9)).toBe('&amp;…');
  });

  it('comes back as it was when it is decoded', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeText(escapeText(text))).toBe(text);
      }),
    );
  });
});

describe('what the plan says', () => {
  it('is escaped, and its addresses can be followed', () => {
    expect(planText('Do as <b> says (https://wiki.corp.example/a?b=1&c=2). See wiki.corp.example')).toBe(
      'Do as &lt;b&gt; says (<https://wiki.corp.example/a?b=1&amp;c=2>). See wiki.corp.example',
    );
  });
});

describe('what Muster says', () => {
  it('shows a moment in the reader’s zone, and in UTC where there is none', () => {
    expect(moment(new Date('2026-11-24T02:14:30Z'))).toBe(
      '<!date^1795486470^{date_short_pretty} {time}|2026-11-24 02:14 UTC>',
    );
  });

  it('lists, quotes and ends its sentences', () => {
    expect(listed([])).toBe('');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(quotation('a\nb')).toBe('> a\n> b');
    expect([sentence('Over'), sentence('Over.')]).toEqual(['Over.', 'Over.']);
  });
});
