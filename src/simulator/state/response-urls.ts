import { SlackError } from '../slack-error.ts';
import type { Clock } from './clock.ts';
import { secret } from './ids.ts';

/** Where answers to a command or a click go. */
export interface ResponseTarget {
  readonly person: string;
  readonly channel: string;
  /** The message that was clicked, which an answer may replace or delete. */
  readonly original: string | null;
}

export interface ResponseUrls {
  issue(target: ResponseTarget): string;
  /** Throws Slack's error when it was used five times or is too old. */
  redeem(id: string): ResponseTarget;
}

const USES = 5;

export function responseUrls(url: string, clock: Clock, life: number): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  return {
    issue(target) {
      for (const [id, { at }] of issued) {
        if (clock.millis() - at <= life) break;
        issued.delete(id);
      }
      const id = secret();
      issued.set(id, { target, at: clock.millis(), uses: 0 });
      return `${url}/response/${id}`;
    },
    redeem(id) {
      const known = issued.get(id);
      if (!known || clock.millis() - known.at > life) throw new SlackError('expired_url');
      if (known.uses >= USES) throw new SlackError('used_url');
      known.uses += 1;
      return known.target;
    },
  };
}
