import { SlackError } from '../slack-error.ts';
import type { ChannelRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

/** Throws Slack's error for a name that no channel may have or that one has, archived ones included. */
export function checkChannelName(workspace: Workspace, name: string): void {
  if (name === '') throw new SlackError('invalid_name_required');
  if (name.length > 80) throw new SlackError('invalid_name_maxlength');
  if (/^[\p{P}]+$/u.test(name)) throw new SlackError('invalid_name_punctuation');
  if (!/^[a-z0-9_-]+$/.test(name)) throw new SlackError('invalid_name_specials');
  if (channelNamed(workspace, name)) throw new SlackError('name_taken');
}

export function channelNamed(workspace: Workspace, name: string): ChannelRecord | undefined {
  for (const channel of workspace.tables.channels.all()) {
    if (channel.kind !== 'dm' && channel.name === name) return channel;
  }
  return undefined;
}
