import { RateLimited } from '../slack-error.ts';
import { CALLS_A_MINUTE, TIERS } from './tiers.ts';

const MINUTE = 60_000;
const SECOND = 1_000;

/**
 * Messages that may come at once into a channel before one a second holds. Slack promises one a second and says that it
 * tolerates more in short bursts, without a number; five is what this workspace takes it to be.
 */
const BURST = 5;

/** Slack's limits for one app in one workspace. Both throw `RateLimited`. */
export interface RateLimits {
  /** A method may be called so many times in any sixty seconds, all of them at once if need be. */
  call(method: string): void;
  /**
   * However a message comes into a channel: posted, answered through a response_url, with a file, or at its time. One that a
   * single person sees is not counted: for those Slack publishes a method's tier only, and for answers nothing.
   */
  post(channel: string): void;
}

export function rateLimits(enforced: () => boolean, now: () => number = Date.now): RateLimits {
  const calls = new Map<string, number[]>();
  /** When each channel's last message would have come if all had kept their distance. */
  const posts = new Map<string, number>();
  return {
    call(method) {
      const tier = TIERS[method];
      if (!tier || !enforced()) return;
      const recent = (calls.get(method) ?? []).filter((at) => at > now() - MINUTE);
      calls.set(method, recent);
      const [oldest = 0] = recent;
      if (recent.length >= CALLS_A_MINUTE[tier]) throw new RateLimited(wholeSeconds(oldest + MINUTE - now()));
      recent.push(now());
    },
    post(channel) {
      if (!enforced()) return;
      const due = Math.max(posts.get(channel) ?? 0, now());
      const early = due - now() - (BURST - 1) * SECOND;
      if (early > 0) throw new RateLimited(wholeSeconds(early));
      posts.set(channel, due + SECOND);
    },
  };
}

const wholeSeconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / SECOND));
