import { setTimeout as sleep } from 'node:timers/promises';

/** Slack takes five answers to one command. */
const pausesMs = [2_000, 30_000, 90_000, 180_000];

/** Answers again, for minutes, until Slack takes it: what is said holds as long as that. Rejects as the last attempt does. */
export async function untilTaken(answer: () => Promise<void>): Promise<void> {
  for (const pause of pausesMs)
    try {
      return await answer();
    } catch {
      await sleep(pause, undefined, { ref: false });
    }
  return answer();
}
