import type { SystemState } from '../system-state.ts';
import { escapeText, moment } from '../text.ts';

/** What waits longer means that deliveries run behind. */
const behindAfterMs = 60_000;

/** The state of Muster itself, a line each, in mrkdwn. None is about an incident. */
export function systemWords(system: SystemState, now: Date): readonly string[] {
  return [slackWords(system), databaseWords(system), ...deliveryWords(system, now), ...socketWords(system)];
}

function slackWords({ slack: { reached, awaySince, pauses } }: SystemState): string {
  if (awaySince) return `:warning: *Slack* has not answered since ${moment(awaySince, '{time_secs}')}.`;
  if (!reached) return ':warning: *Slack* is not connected, so commands and clicks do not arrive everywhere.';
  const until = pauses.map((pause) => pause.until).sort((one, other) => other.getTime() - one.getTime())[0];
  return until
    ? `:warning: *Slack* is reached, and asked Muster to pause some calls until ${moment(until, '{time_secs}')}.`
    : ':white_check_mark: *Slack* is reached.';
}

function databaseWords({ database: { reached, awaySince } }: SystemState): string {
  if (reached) return ':white_check_mark: *Database* is reached.';
  const since = awaySince ? ` since ${moment(awaySince, '{time_secs}')}` : '';
  return `:warning: *Database* does not answer${since}. Nothing can be stored until it does; what was stored is safe, and goes on then.`;
}

/** A word and no number: deliveries of incidents that the reader may not see are among them. */
function deliveryWords({ queue }: SystemState, now: Date): string[] {
  if (!queue) return [];
  const isBehind = queue.oldest !== null && now.getTime() - queue.oldest.since.getTime() > behindAfterMs;
  return [isBehind ? ':warning: *Deliveries* run behind.' : ':white_check_mark: *Deliveries* keep up.'];
}

function socketWords({ sockets }: SystemState): string[] {
  if (!sockets) return [];
  const { inUse, most } = sockets;
  const room = inUse + 2 > most ? ':warning:' : ':white_check_mark:';
  const full = inUse + 2 > most ? '; another replica would not be connected' : '';
  return [`${room} *Sockets* ${inUse} of ${most} in use${full}.`];
}

/** Why something waits, to follow when it began to; nothing when it was not tried yet. */
export function whyWaiting(lastError: string | null): string {
  if (lastError === null) return '';
  if (/: ratelimited$/.test(lastError)) return ': Slack asked for a pause';
  if (/^[\w.]+: [\w ]+$/.test(lastError))
    return `: Slack did not answer \`${escapeText(lastError.split(':')[0] ?? '')}\``;
  return `: ${escapeText(lastError, 200)}`;
}
