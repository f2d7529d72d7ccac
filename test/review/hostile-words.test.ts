import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReview } from '../../src/review/compose-review.ts';
import type { RoomMessage } from '../../src/review/record.ts';
import { aMessage, ana, aRecord, at, type Happened, names } from './a-record.ts';
import { everyoneSaying, happened } from './a-story.ts';

const secret = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

function noted(text: string): Happened {
  return ['09:30', ana, { type: 'noted', happenedAt: at('09:30'), message: null, words: { text } }];
}

/** Says `text` wherever a person can write, and calls everyone `name`. */
function saidEverywhere(text: string, name: string) {
  const message: RoomMessage = aMessage('09:05', text, {
    author: name,
    files: [{ name: text, url: 'https://files.slack.com/F1' }],
  });
  return composeReview(
    aRecord(everyoneSaying(text), {
      names: new Map([...names.keys()].map((id) => [id, name])),
      messages: [message],
      gaps: [name],
    }),
  );
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '<!--',
  '-->',
  '![x](http://evil.example/x.png)',
  '[a](javascript:x)',
  '[x]: http://evil.example',
  '@channel',
  '`',
  '```',
  '|',
  '\\',
  '\n',
  '\n\n',
  '\n# ',
  '\n- ',
  '\n> ',
  '\n    ',
  '\n| a |\n|---|\n',
  '\n---\n',
  '*',
  '_',
  '~',
  '$',
  '&lt;',
  '\u202e',
  '\u0000',
  ' ',
  'www.evil.example',
  'eve@evil.example',
  'word',
  ']',
  '(',
  '[',
  '\r',
];
const anyText = fc.array(fc.constantFrom(...hostile), { maxLength: 12 }).map((bits) => bits.join(''));

/** Links to the workspace taken out, and code, which is shown as it stands. */
function outsideLinks(document: string): string {
  return document
    .replace(/^\s*(?:> )?```\n[\s\S]*?^\s*(?:> )?```$/gm, '')
    .replace(/\]\(https:\/\/(?:example|files)\.slack\.com\/[^\s()]*\)/g, '');
}

describe('both documents', () => {
  it('mask a secret wherever it was written, and count it once', async () => {
    const message = aMessage('09:30', `it is ${secret}!`, { files: [{ name: `${secret}.txt`, url: '' }] });
    const { review, transcript, masked } = await composeReview(
      aRecord([...happened, noted(`leaked ${secret}`)], { messages: [message] }),
    );
    expect(review + transcript).not.toContain(secret.slice(0, 10));
    expect(review).toContain('leaked [masked: GitHub token');
    expect(transcript).toContain('it is [masked: GitHub token]!');
    expect(masked).toBe(1);
    expect(review).toContain('and 1 secret is masked');
  });

  it('mask it in everything a person can have written', async () => {
    const { review, transcript } = await saidEverywhere(`x ${secret} y`, `Ana ${secret} Lima`);
    expect(review + transcript).not.toContain(secret.slice(0, 10));
    expect(transcript.match(/masked: GitHub token/g)).toHaveLength(4);
  });

  it('keep their shape, and hold no HTML, image, foreign link or mention, whatever people wrote', async () => {
    const shapeOf = (document: string) => document.split('\n').filter((line) => /^(?:#{1,3} |\| )/.test(line)).length;
    const plain = await saidEverywhere('x word', 'x name');
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, name) => {
        const { review, transcript } = await saidEverywhere(`x${text}`, `x${name}`);
        expect(shapeOf(review)).toBe(shapeOf(plain.review));
        expect(shapeOf(transcript)).toBe(shapeOf(plain.transcript));
        for (const document of [review, transcript].map(outsideLinks)) {
          expect(document).not.toMatch(/<|:\/\/|(?<!\\)\][(:]|www\.|(?<!\w)@(?:channel|evil)|\u202e|\0|\r/);
          expect(document).not.toMatch(/^\s*(?:---|===)/m);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold texts of 10,000 characters whole', async () => {
    const long = 'lorem | ipsum '.repeat(715);
    const messages = [aMessage('09:05', long)];
    const { review, transcript } = await composeReview(aRecord([...happened, noted(long)], { messages }));
    for (const document of [review, transcript]) expect(document.match(/lorem \\\| ipsum/g)).toHaveLength(715);
  });
});
