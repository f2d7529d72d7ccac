import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/web-api';
import type { LocalSlack } from '../local-slack.ts';
import { botClient } from '../simulator/clients.ts';
import { withApp } from '../simulator/with-app.ts';
import type { Look } from './looking.ts';

/** Where the trial app is a member from the start. */
export const CHANNEL = 'C02SECINC';

export interface Trial {
  readonly slack: LocalSlack & { app: App };
  readonly look: Look;
  /** Shows blocks in the channel, and whatever was shown before no longer. */
  shows(blocks: KnownBlock[]): Promise<void>;
}

/** A Bolt app by the official SDK in a workspace of its own, for what Muster itself does not use. */
export async function trial(look: Look, setUp: (app: App) => void, options = {}): Promise<Trial> {
  const slack = await withApp(setUp, options);
  const bot = botClient(slack);
  let shown: string | undefined;
  return {
    slack,
    look: (person, how) => look(person, { at: slack.url, channel: 'security-incidents', ...how }),
    async shows(blocks) {
      if (shown) await bot.chat.delete({ channel: CHANNEL, ts: shown });
      shown = (await bot.chat.postMessage({ channel: CHANNEL, text: 'A trial', blocks })).ts;
    },
  };
}
