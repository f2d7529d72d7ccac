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
  return {
    async finished(withinMs) {
      await Promise.race([Promise.allSettled(listening), sleep(withinMs, undefined, { ref: false })]);
    },
  };
}
