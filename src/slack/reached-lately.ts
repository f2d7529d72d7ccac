import type { DeliveryClient } from './web.ts';

/** Orchestrators ask every few seconds; Slack is asked this often. */
const believedMs = 30_000;

/** Whether Slack answers, asked again when the last yes is older than half a minute. */
export function reachedLately(web: DeliveryClient): () => Promise<boolean> {
  let believedUntil = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() < believedUntil) return true;
    try {
      await web.auth.test();
      believedUntil = performance.now() + believedMs;
      return true;
    } catch {
      return false;
    }
  };
}
