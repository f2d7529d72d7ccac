import type { WireRecord } from '../../../protocol.ts';

const LONGEST = 160;

/** What tells one call or payload from another of the same name: which channel or person, and the words or the action. */
export function excerptOf({ request }: WireRecord): string {
  const body = record(request);
  const event = record(body.event);
  const action = record(listed(body.actions)[0]);
  const view = record(body.view);
  const parts = [
    channelOf(event.channel ?? body.channel_name ?? body.channel ?? body.channel_id),
    event.user ?? body.user_name ?? record(body.user).username ?? body.user,
    action.action_id ?? view.callback_id ?? body.callback_id,
    event.reaction,
    event.text ?? body.text ?? body.name,
  ];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST);
}

const channelOf = (channel: unknown): unknown => (typeof channel === 'string' ? channel : record(channel).name);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
