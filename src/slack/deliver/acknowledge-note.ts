import { isFault } from '../slack-fault.ts';
import { courtesy } from './courtesy.ts';
import type { EffectOf, Errand } from './errand.ts';

/** Not the plan's emoji: that one asks for a note. */
const acknowledgement = 'white_check_mark';

/** Shows on the message that it stands in the timeline. */
export async function acknowledgeNote(errand: Errand, { channelId, ts }: EffectOf<'acknowledge-note'>): Promise<void> {
  if (errand.incident.roomTrouble) return;
  await courtesy(errand, 'reaction', async () => {
    try {
      await errand.web.reactions.add({ channel: channelId, timestamp: ts, name: acknowledgement });
    } catch (error) {
      if (!isFault(error, 'already_reacted')) throw error;
    }
  });
}
