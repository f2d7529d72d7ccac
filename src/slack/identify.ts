import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { TryAgain } from '../incident/effect.ts';
import type { Team } from './edge.ts';
import { longestWaitMs } from './longest-wait.ts';
import { isFault, RateLimited } from './slack-fault.ts';
import type { DeliveryClient } from './web.ts';

const identity = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string(), url: z.url() }).transform(
  (answer): Team => ({
    id: answer.team_id,
    botUserId: answer.user_id,
    botId: answer.bot_id,
    url: answer.url.endsWith('/') ? answer.url : `${answer.url}/`,
  }),
);

/** Reads the answer of auth.test. Throws a ZodError when the token is not a bot's. */
export function teamOf(answer: unknown): Team {
  return identity.parse(answer);
}

/** Asks Slack who we are until it answers. Throws a sentence when it refuses the token. */
export async function identify(web: DeliveryClient, log: Logger, signal: AbortSignal): Promise<Team> {
  for (let wait = 250; ; wait = Math.min(wait * 2, longestWaitMs)) {
    try {
      return teamOf(await web.auth.test());
    } catch (error) {
      if (isFault(error)) throw new Error(tokenRefusal(error.code));
      if (!(error instanceof TryAgain))
        throw new Error('The bot token is not a bot’s: Slack answers for it as for a person.');
      log.warn({ reason: error.message }, 'Slack does not answer yet');
      await sleep(error instanceof RateLimited ? error.afterMs : wait, undefined, { signal });
    }
  }
}

export function tokenRefusal(code: string): string {
  return `Slack refuses the bot token (${code}). Copy it again from the app’s page, under “OAuth & Permissions”; if the app was removed from the workspace, install it again.`;
}
