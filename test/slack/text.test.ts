import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, defang, escapeText, harmless, listed, moment, quotation, sentence } from '../../src/slack/text.ts';

describe('what a person typed', () => {
  it('is escaped once, so that nothing in it is markup, a mention or a link', () => {
    expect(harmless('<!channel> & <@U1> <https://a.example|b>')).toBe(
      '&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;hxxps://a[.]example|b&gt;',
    );
    expect(harmless('&amp;')).toBe('&amp;amp;');
  });

  it('has no address that could be followed or fetched', () => {
    expect(defang('see https://evil.example/login?x=a.b now')).toBe('see hxxps://evil[.]example/login?x=a.b now');
    expect(defang('HTTP://EVIL.example:8080')).toBe('hxxp://EVIL[.]example:8080');
    expect(defang('ftp://a.example, www.evil.example and evil.example/x')).toBe(
      'ftp[:]//a[.]example, www[.]evil[.]example and evil[.]example/x',
    );
    expect(defang('http://user:pass@evil.example')).toBe('hxxp://user:pass@evil[.]example');
  });

  it('keeps what only looks like an address', () => {
    for (const text of [
      'invoice.zip, main.py and 1.2.3.4',
      'e.g. this. And that',
      'src/slack/text.ts',
      'ana@example.com',
    ])
      expect(defang(text)).toBe(text);
  });

  it('is defanged once, however often it is', () => {
    const address = 'https://evil.example/x and evil.example/y';
    expect(defang(defang(address))).toBe(defang(address));
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
