import { describe, expect, it } from 'vitest';
import { storable } from '../../src/store/storable.ts';

describe('storable', () => {
  it('drops NUL and lone surrogates, however deep, and keeps everything else', () => {
    const at = new Date();
    const value = {
      text: 'a\0b\ud83d',
      list: ['\udc00x', { emoji: '\u{1f600}' }],
      none: null,
      count: 3,
      yes: true,
      at,
    };
    expect(storable(value)).toEqual({
      text: 'ab',
      list: ['x', { emoji: '\u{1f600}' }],
      none: null,
      count: 3,
      yes: true,
      at,
    });
  });
});
