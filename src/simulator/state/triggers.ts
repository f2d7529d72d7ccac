import { SlackError } from '../slack-error.ts';
import type { Clock } from './clock.ts';
import { secret } from './ids.ts';

export interface Trigger {
  readonly person: string;
  /** The modal whose use issued it; views.push needs one. */
  readonly view: string | null;
}

/** Permissions to open one view soon after a person did something. */
export interface Triggers {
  issue(trigger: Trigger): string;
  /** Throws Slack's error when the id is unknown, too old or was used before. */
  redeem(id: string): Trigger;
}

/** An id this many lives old is not even known any more. */
const REMEMBERED = 100;

export function triggers(clock: Clock, life: number): Triggers {
  const issued = new Map<string, Trigger & { at: number; used: boolean }>();
  return {
    issue(trigger) {
      for (const [id, { at }] of issued) {
        if (clock.millis() - at < REMEMBERED * life) break;
        issued.delete(id);
      }
      const id = `${clock.seconds()}.${clock.millis()}.${secret()}`;
      issued.set(id, { ...trigger, at: clock.millis(), used: false });
      return id;
    },
    redeem(id) {
      const trigger = issued.get(id);
      if (!trigger) throw new SlackError('invalid_trigger_id');
      if (trigger.used) throw new SlackError('exchanged_trigger_id');
      if (clock.millis() - trigger.at > life) throw new SlackError('expired_trigger_id');
      trigger.used = true;
      return trigger;
    },
  };
}
