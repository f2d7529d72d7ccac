import { isFault } from '../slack-fault.ts';
import { type Errand, step } from './errand.ts';

/** A step that is not worth failing an effect for: what Slack refuses is left undone, and said in our log. */
export async function courtesy(errand: Errand, name: string, perform: () => Promise<unknown>): Promise<void> {
  await step(errand, name, async () => {
    try {
      await perform();
      return true;
    } catch (error) {
      if (!isFault(error)) throw error;
      errand.log.warn({ effect: errand.delivery.key, step: name, code: error.code }, 'Slack refused a courtesy');
      return false;
    }
  });
}
