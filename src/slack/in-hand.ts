import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';

/** What Slack sent is acknowledged before it is carried out, so a process that stops must see it through. */
export function inHand(app: App): { finished(withinMs: number): Promise<void> } {
  const listening = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const listened = next();
    listening.add(listened);
    try {
      await listened;
    } finally {
      listening.delete(listened);
    }
  });
  const allListened = async () => {
    while (listening.size > 0) await Promise.allSettled(listening);
  };
  return {
    async finished(withinMs) {
      await Promise.race([allListened(), sleep(withinMs, undefined, { ref: false })]);
    },
  };
}
