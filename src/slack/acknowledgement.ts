import { setTimeout as elapsed } from 'node:timers/promises';
import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';

/** How Slack hears that something arrived. */
export interface Acknowledgement {
  /** For the listener. Without a response it is held back until what was asked for is done, or as long as people wait. */
  ack(response?: unknown): Promise<void>;
  /** What was asked for is done. */
  done(): Promise<void>;
}

/** People do not wait longer before they hear that it arrived; Slack would wait three seconds. */
const longestHoldMs = 500;

const sent = z.object({
  type: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
});

/**
 * Slack tells a person that it failed, and brings an event again, when nothing was acknowledged. So whatever was
 * acknowledged is stored: a process that dies before leaves nobody believing that it was heard.
 */
export function acknowledgement({ body, ack: tell }: ReceiverEvent, failed: (error: unknown) => void): Acknowledgement {
  let asked = false;
  let told: Promise<void> | undefined;
  const tellOnce = (response?: unknown) => {
    told ??= tell(response).catch(failed);
    return told;
  };
  const held = holdOf(body);
  return {
    async ack(response) {
      if (response !== undefined || held === 0) return tellOnce(response);
      asked = true;
      if (held !== null) void elapsed(held, undefined, { ref: false }).then(() => tellOnce());
    },
    async done() {
      if (asked) await tellOnce();
    },
  };
}

/** A form is answered once it was tried. Nobody waits for a reaction, and Slack brings one again for minutes. */
function holdOf(body: unknown): number | null {
  const { type, event } = sent.parse(body);
  if (type === 'view_submission') return 0;
  return event?.type === 'reaction_added' ? null : longestHoldMs;
}
