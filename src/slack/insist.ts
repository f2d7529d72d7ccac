import { setTimeout as sleep } from 'node:timers/promises';
import { TryAgain } from '../incident/effect.ts';
import { RateLimited } from './slack-fault.ts';

/** A timer may ring this much before its time. */
const earlyMs = 5;
const firstPauseMs = 300;
const longestPauseMs = 10_000;

/** Asks again while Slack does not answer, as long as the wait keeps within this time. Throws the last TryAgain. */
export async function insist<T>(call: () => Promise<T>, withinMs: number): Promise<T> {
  const until = performance.now() + withinMs;
  for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
      const wait = error instanceof RateLimited ? error.afterMs + earlyMs : pause;
      if (performance.now() + wait > until) throw error;
      await sleep(wait, undefined, { ref: false });
    }
  }
}
