import { isFault } from '../slack-fault.ts';
import { courtesy } from './courtesy.ts';
import type { Errand } from './errand.ts';

export async function pin(errand: Errand, channel: string, ts: string): Promise<void> {
  await courtesy(errand, 'pin', async () => {
    try {
      await errand.web.pins.add({ channel, timestamp: ts });
    } catch (error) {
      if (!isFault(error, 'already_pinned')) throw error;
    }
  });
}
