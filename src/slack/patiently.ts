import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimited } from './slack-fault.ts';

/** For long readings: waits where Slack asks to, so that progress is kept however slowly it gives. */
export async function patiently<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      await sleep(error.afterMs, undefined, { signal });
    }
  }
}
