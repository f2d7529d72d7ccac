import { describe, expect, it } from 'vitest';
import { blocks, link, md, quote, table } from '../../src/review/markdown.ts';

const inline = (text: string) => md`${text}`.markdown;

describe('text that is put into Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['&lt;b&gt; R&D', '&amp;lt;b&amp;gt; R&D'],
    ['a | b', 'a \\| b'],
    ['ends with \\', 'ends with \\\\'],
    ['![x](y) [a][b] [c]: d [e]', '![x\\](y) [a\\][b] [c\\]: d [e\\]'],
    ['*bold* _it_ snake_case ~gone~ `code` $x$', '\\*bold\\* \\_it\\_ snake_case \\~gone\\~ \\`code\\` \\$x\\$'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['[x] done', '\\[x] done'],
    ['=====', '\\====='],
    ['one\n\n  two\r\nthree', 'one / two / three'],
    ['@channel and ana@example', '@\u2060channel and ana@example'],
    ['invoice\u202efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['bell\u0007 and nul\u0000', 'bell and nul'],
    ['family 👩‍👧, flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'family 👩‍👧, flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['http://evil.example', 'hxxp[:]//evil[.]example'],
  ])('shows %j as it was written', (text, markdown) => {
    expect(inline(text)).toBe(markdown);
  });

  it('is left alone when it is Markdown already', () => {
    expect(md`**${md`*${'a*'}*`}**`.markdown).toBe('***a\\****');
  });
});

describe('a table', () => {
  it('keeps one line a row, whatever its cells say', () => {
    expect(
      table(
        ['A', 'B'],
        [
          ['x\n| y |', '\\'],
          ['', 2],
        ],
      ).markdown.split('\n'),
    ).toEqual(['| A | B |', '| --- | --- |', '| x / \\| y \\| | \\\\ |', '|  | 2 |']);
  });
});

describe('a quotation', () => {
  it('keeps line breaks and indentation, and shows nothing as markup', () => {
    expect(quote('first\n    indented\n\n- last\n').markdown).toBe(
      '> first  \n> \u00a0\u00a0\u00a0\u00a0indented\n>\n> \\- last',
    );
  });

  it('shows what stands between three backticks as code, defanged', () => {
    expect(quote('log:```\nGET http://evil.example *\n<b>\n```so').markdown).toBe(
      '> log:\n>\n> ```\n> GET hxxp[:]//evil[.]example *\n> <b>\n> ```\n>\n> so',
    );
  });

  it('is no code when the backticks are never closed', () => {
    expect(quote('a\n```\nb').markdown).toBe('> a  \n> \\`\\`\\`  \n> b');
  });
});

describe('a link', () => {
  it('goes where Muster says, and nothing in its name changes that', () => {
    expect(link('a](http://evil.example) [b', 'https://example.slack.com/a(b)|c?x=1&lt;=2').markdown).toBe(
      '[a\\](hxxp\\[:\\]//evil\\[.\\]example) \\[b](https://example.slack.com/a%28b%29%7Cc?x=1&amp;lt;=2)',
    );
  });

  it.each(['javascript:alert(1)', 'not an address', ''])('to %j is no link', (address) => {
    expect(link('name', address).markdown).toBe('name');
  });
});

describe('blocks', () => {
  it('leave out what is empty', () => {
    expect(blocks(md`a`, null, md``, md`b`).markdown).toBe('a\n\nb');
  });
});
