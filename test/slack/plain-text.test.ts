import { describe, expect, it } from 'vitest';
import type { People } from '../../src/slack/people.ts';
import { nameMentions, plainText } from '../../src/slack/plain-text.ts';

describe('markup as a person reads it', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['&amp;lt;', '&lt;'],
    ['ask <@U1|ana>', 'ask @ana'],
    ['ask <@U1>', 'ask @U1'],
    ['in <#C1|general> and <#C2>', 'in #general and #C2'],
    ['<!channel> <!here|here> <!subteam^S1|@sec> <!subteam^S2>', '@channel @here @sec @S2'],
    ['at <!date^1700000000^{time}|noon>', 'at noon'],
    ['see <https://a.example/x?a=1&amp;b=2>', 'see https://a.example/x?a=1&b=2'],
    ['see <https://a.example|a.example>', 'see https://a.example'],
    ['see <https://evil.example|bank.example>', 'see bank.example (https://evil.example)'],
    ['mail <mailto:ana@a.example|ana@a.example>', 'mail ana@a.example'],
    ['1 < 2 > 0', '1 < 2 > 0'],
  ])('%s', (markup, plain) => {
    expect(plainText(markup)).toBe(plain);
  });
});

describe('mentions without a label', () => {
  const people: People = {
    person: async (id) =>
      id === 'U1'
        ? { id, name: 'Ana <Admin>|Ruiz & Co', guest: false, bot: false, deactivated: false, timeZone: 'UTC' }
        : null,
    absence: async () => null,
    personIdByEmail: async () => null,
    membersOfGroup: async () => null,
  };

  it('get the name the workspace shows, and stay as they are where it knows none', async () => {
    const named = await nameMentions('<@U1> and <@U2> and <@U3|cem>', people);
    expect(plainText(named)).toBe('@Ana  Admin  Ruiz   Co and @U2 and @cem');
  });
});
