import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/slack/plain-text.ts';
import { bold, harmless } from '../../src/slack/text.ts';
import { unformatted } from '../../src/slack/unformatted.ts';

const read = (markup: string) => plainText(unformatted(markup));

describe('what Muster wrote, without its formatting', () => {
  it.each([
    ['*Severity*\n:red_circle: *SEV1*', 'Severity\n🔴 SEV1'],
    [':loudspeaker: *Update* by <@U1|ana>', '📢 Update by @ana'],
    ['_open_, type `/incident help`', 'open, type /incident help'],
    ['> All reset\n> for good', 'All reset\nfor good'],
    ['at 10:30:15 a :crab:', 'at 10:30:15 a :crab:'],
    ['see <https://a.example/_x_*y*|the room>', 'see the room (https://a.example/_x_*y*)'],
  ])('%s', (markup, plain) => {
    expect(read(markup)).toBe(plain);
  });

  it('keeps every mark that a person typed', () => {
    for (const typed of ['*.example.com', 'rm -rf ~', 'snake_case', '`id`', '> quoted', '**', '_x*'])
      expect(read(`*Update*: ${harmless(typed)} (_end_)`)).toBe(`Update: ${typed} (end)`);
    expect(read(bold(harmless('_dmarc')))).toBe('_dmarc');
    const marks = fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '.') });
    fc.assert(
      fc.property(marks, (typed) => {
        expect(read(`Noted: ${harmless(typed)}`)).toBe(`Noted: ${typed}`);
      }),
    );
  });
});
