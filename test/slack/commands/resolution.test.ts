import { describe, expect, it } from 'vitest';
import { closingIn } from '../../../src/slack/commands/resolution.ts';

describe('what is typed after close', () => {
  it.each([
    ['resolved', 'resolved', null, ''],
    ['Resolved All passwords were reset', 'resolved', null, 'All passwords were reset'],
    ['false-positive a penetration test', 'false-positive', null, 'a penetration test'],
    ['false positive a penetration test', 'false-positive', null, 'a penetration test'],
    ['false alarm', 'false-positive', null, ''],
    ['benign backup job &amp; co', 'benign', null, 'backup job & co'],
    ['duplicate INC-3', 'duplicate', 3, ''],
    ['duplicate of inc-3 the same mail', 'duplicate', 3, 'the same mail'],
    ['duplicate', 'duplicate', null, ''],
    ['duplicate of the other one', 'duplicate', null, 'the other one'],
    ['transferred to the fraud team', 'transferred', null, 'to the fraud team'],
  ])('%s', (line, resolution, duplicateOf, summary) => {
    expect(closingIn(line)).toEqual({ resolution, duplicateOf, summary, anyway: false });
  });

  it('may insist, whatever is unfinished', () => {
    expect(closingIn('resolved anyway It is over')).toMatchObject({ summary: 'It is over', anyway: true });
    expect(closingIn('resolved Anyway')).toMatchObject({ summary: '', anyway: true });
    expect(closingIn('resolved It is over anyway')).toMatchObject({ summary: 'It is over anyway', anyway: false });
  });

  it.each(['', 'whatever', '10000', '__proto__', 'constructor'])('is no resolution: “%s”', (line) => {
    expect(closingIn(line)).toBeNull();
  });
});
