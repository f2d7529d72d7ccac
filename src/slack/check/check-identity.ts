import { ZodError } from 'zod';
import { type Finding, good, lacking } from '../../finding.ts';
import type { Team } from '../edge.ts';
import { teamOf, tokenRefusal } from '../identify.ts';
import { isFault } from '../slack-fault.ts';
import type { DeliveryClient } from '../web.ts';

export interface Introduction {
  readonly findings: readonly Finding[];
  /** null: Slack did not say. */
  readonly team: Team | null;
  /** What the token may do; null where Slack does not say. */
  readonly scopes: readonly string[] | null;
}

/** Asks Slack once who we are. */
export async function checkIdentity(web: DeliveryClient): Promise<Introduction> {
  try {
    const answer = await web.auth.test();
    const team = teamOf(answer);
    const findings = [
      good(`Slack knows us: @${answer.user ?? team.botUserId} in ${answer.team ?? team.id}, ${team.url}`),
    ];
    return { findings, team, scopes: answer.response_metadata?.scopes ?? null };
  } catch (error) {
    const sentence = isFault(error)
      ? tokenRefusal(error.code)
      : error instanceof ZodError
        ? 'The bot token is not a bot’s: Slack answers for it as for a person. Use the one that begins with xoxb-.'
        : 'Slack does not answer. Look at the network, at a proxy in between, and at SLACK_API_URL if it is set.';
    return { findings: [lacking(sentence)], team: null, scopes: null };
  }
}
