import { describe, expect, it } from 'vitest';
import { onlyPeople } from '../../../src/slack/commands/people-said.ts';

describe('people and groups who are mentioned', () => {
  it.each([
    ['<@U1|ana>', ['U1'], []],
    ['<@U1> , <@U2> and <@U3>', ['U1', 'U2', 'U3'], []],
    ['<!subteam^S1|@sre>', [], ['S1']],
    ['<@U1> and <!subteam^S1>, <@U2> <!subteam^S2|@b>', ['U1', 'U2'], ['S1', 'S2']],
    ['@sre-oncall <@U1>', ['U1'], ['sre-oncall']],
    ['', [], []],
  ])('are read from %s', (line, people, groups) => {
    expect(onlyPeople.parse(line)).toEqual({ people, groups });
  });

  it.each(['ana', '<@U1> tonight', '<!here>', '<!subteam^S1> please'])('are nothing else: %s', (line) => {
    expect(onlyPeople.safeParse(line).error?.issues[0]?.message).toContain('nobody that I know');
  });
});
