import { RateLimited, SlackError } from '../slack-error.ts';
import { newId } from './ids.ts';
import { postMessage } from './messages.ts';
import type { ScheduledRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

const FARTHEST = 120 * 24 * 3_600;
/** At most so many messages for one channel within five minutes. */
const IN_FIVE_MINUTES = 30;
const FIVE_MINUTES = 300;
/** A message this close to its time cannot be called back. */
const LAST_MINUTE = 60;

export function scheduleMessage(
  workspace: Workspace,
  message: Omit<ScheduledRecord, 'id' | 'created'>,
): ScheduledRecord {
  const { tables, clock } = workspace;
  const now = clock.seconds();
  if (message.postAt <= now) throw new SlackError('time_in_past');
  if (message.postAt > now + FARTHEST) throw new SlackError('time_too_far');
  const near = [...tables.scheduled.all()].filter(
    ({ channel, postAt }) => channel === message.channel && Math.abs(postAt - message.postAt) < FIVE_MINUTES,
  );
  if (near.length >= IN_FIVE_MINUTES) throw new SlackError('restricted_too_many');
  return tables.scheduled.put({ ...message, id: newId('Q'), created: now });
}

export function unschedule({ tables, clock }: Workspace, channel: string, id: string): void {
  const message = tables.scheduled.get(id);
  const late = message && message.postAt - clock.seconds() < LAST_MINUTE;
  if (message?.channel !== channel || late) throw new SlackError('invalid_scheduled_message_id');
  tables.scheduled.remove(id);
}

/** Posts what is due, whenever that is, until the workspace closes. */
export function keepSchedule(workspace: Workspace, closing: AbortSignal): void {
  const timer = setInterval(() => postDue(workspace), workspace.timing.schedule);
  timer.unref();
  closing.addEventListener('abort', () => clearInterval(timer));
}

function postDue(workspace: Workspace): void {
  const { tables, clock, identity } = workspace;
  for (const { id, channel, postAt, threadTs, text, blocks, attachments } of [...tables.scheduled.all()]) {
    if (postAt > clock.seconds()) continue;
    const place = tables.channels.get(channel);
    const gone = !place || place.archived || !place.members.includes(identity.botUserId);
    if (!gone && !mayPost(workspace, channel)) continue;
    tables.scheduled.remove(id);
    if (gone) continue;
    postMessage(workspace, { channel, user: identity.botUserId, threadTs, text, blocks, attachments });
  }
}

/** What is due too soon after another message waits for its turn. */
function mayPost({ rateLimits }: Workspace, channel: string): boolean {
  try {
    rateLimits.post(channel);
    return true;
  } catch (error) {
    if (error instanceof RateLimited) return false;
    throw error;
  }
}
