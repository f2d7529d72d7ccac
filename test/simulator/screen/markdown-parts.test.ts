import { describe, expect, it } from 'vitest';
import { markdownParts } from '../../../src/simulator/screen/text/markdown-parts.ts';

describe('Markdown', () => {
  it('falls into headings, paragraphs, quotes and rules', () => {
    expect(markdownParts('## Facts\n\nOne\n> said\n---')).toEqual([
      { kind: 'heading', level: 2, text: 'Facts' },
      { kind: 'paragraph', text: 'One' },
      { kind: 'quote', text: 'said' },
      { kind: 'rule' },
    ]);
  });

  it('knows lists, numbered, nested and to be ticked off', () => {
    expect(markdownParts('- a\n  - b\n2. c\n- [x] d\n- [ ] e')).toEqual([
      { kind: 'item', depth: 0, bullet: '•', text: 'a' },
      { kind: 'item', depth: 1, bullet: '•', text: 'b' },
      { kind: 'item', depth: 0, bullet: '2.', text: 'c' },
      { kind: 'item', depth: 0, bullet: '☑', text: 'd' },
      { kind: 'item', depth: 0, bullet: '☐', text: 'e' },
    ]);
  });

  it('reads tables, with bars inside cells', () => {
    expect(markdownParts('| a | b |\n|---|:-:|\n| 1 \\| 2 | |\nafter')).toEqual([
      { kind: 'table', head: ['a', 'b'], rows: [['1 \\| 2', '']] },
      { kind: 'paragraph', text: 'after' },
    ]);
  });

  it('leaves everything in a code fence as it is, closed or not', () => {
    expect(markdownParts('```sh\n# no heading\n```\nafter')).toEqual([
      { kind: 'code', text: '# no heading' },
      { kind: 'paragraph', text: 'after' },
    ]);
    expect(markdownParts('```\n- no item')).toEqual([{ kind: 'code', text: '- no item' }]);
  });
});
