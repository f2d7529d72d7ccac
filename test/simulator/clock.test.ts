import { describe, expect, it } from 'vitest';
import { clock, microsOf, tsOf } from '../../src/simulator/state/clock.ts';

describe('message timestamps', () => {
  it('rise even when the clock of the machine was set back', () => {
    const time = clock();
    const ahead = tsOf((Date.now() + 3_600_000) * 1000);
    time.startAfter(ahead);
    const [first, second] = [time.nextTs(), time.nextTs()];
    expect(microsOf(first)).toBe(microsOf(ahead) + 1);
    expect(microsOf(second)).toBe(microsOf(ahead) + 2);
  });

  it('have six digits after the point, and what has not is none', () => {
    expect(tsOf(1_700_000_000_000_042)).toBe('1700000000.000042');
    expect(microsOf('1700000000.5')).toBe(1_700_000_000_500_000);
    expect(microsOf('yesterday')).toBeNaN();
  });
});
