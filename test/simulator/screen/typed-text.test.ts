import { describe, expect, it } from 'vitest';
import { typedText } from '../../../src/simulator/screen/text/typed-text.ts';
import { aWorkspace } from './shown.ts';

describe('a message to be edited', () => {
  it('reads as its author typed it', () => {
    const stored =
      '<@U2> see <#C2|engineering> &lt;b&gt; <https://example.com/?a=1&amp;b=2> <!here> <!subteam^S1> <mailto:a@b.example|a@b.example>';
    expect(typedText(stored, aWorkspace)).toBe(
      '@ben see #engineering <b> https://example.com/?a=1&b=2 @here @security-oncall a@b.example',
    );
  });
});
