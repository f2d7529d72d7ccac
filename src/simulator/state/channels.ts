import { SlackError } from '../slack-error.ts';
import { checkChannelName } from './channel-names.ts';
import { newId } from './ids.ts';
import { addMember } from './members.ts';
import { postMessage } from './messages.ts';
import type { ChannelRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

export function newChannel(
  workspace: Workspace,
  channel: Pick<ChannelRecord, 'kind' | 'creator'> & Partial<ChannelRecord>,
): ChannelRecord {
  const untold = { value: '', creator: '', lastSet: 0 };
  return workspace.tables.channels.put({
    id: newId(channel.kind === 'dm' ? 'D' : 'C'),
    name: '',
    general: false,
    created: workspace.clock.seconds(),
    updated: workspace.clock.millis(),
    topic: untold,
    purpose: untold,
    archived: false,
    members: [],
    previousNames: [],
    sharedWith: [],
    ...channel,
  });
}

/** The creator is its only member. */
export function createChannel(
  workspace: Workspace,
  { name, kind, creator }: { name: string; kind: 'public' | 'private'; creator: string },
): ChannelRecord {
  checkChannelName(workspace, name);
  const channel = newChannel(workspace, { name, kind, creator });
  workspace.occurrences.announce({ type: 'channel-created', channel });
  return addMember(workspace, channel, creator, null);
}

export function setHeading(
  workspace: Workspace,
  channel: ChannelRecord,
  which: 'topic' | 'purpose',
  value: string,
  person: string,
): ChannelRecord {
  if ([...value].length > 250) throw new SlackError('too_long');
  if (channel.archived) throw new SlackError('is_archived');
  if (channel[which].value === value) return channel;
  const changed = changeChannel(workspace, channel, person, {
    [which]: { value, creator: person, lastSet: workspace.clock.seconds() },
  });
  const what = which === 'topic' ? 'topic' : 'description';
  const text = value ? `set the channel ${what}: ${value}` : `cleared the channel ${what}`;
  announceInChannel(workspace, channel.id, person, `channel_${which}`, text, { [which]: value });
  return changed;
}

export function renameChannel(workspace: Workspace, channel: ChannelRecord, name: string, person: string) {
  if (channel.archived) throw new SlackError('is_archived');
  if (channel.name === name) return channel;
  checkChannelName(workspace, name);
  const previousNames = [channel.name, ...channel.previousNames];
  const renamed = changeChannel(workspace, channel, person, { name, previousNames });
  const text = `has renamed the channel from "${channel.name}" to "${name}"`;
  announceInChannel(workspace, channel.id, person, 'channel_name', text, { name, old_name: channel.name });
  return renamed;
}

/** People stay its members; apps are thrown out. */
export function archiveChannel(workspace: Workspace, channel: ChannelRecord, person: string): ChannelRecord {
  if (channel.archived) throw new SlackError('already_archived');
  if (channel.general) throw new SlackError('cant_archive_general');
  announceInChannel(workspace, channel.id, person, 'channel_archive', 'archived the channel', {});
  const members = channel.members.filter((member) => workspace.tables.people.get(member)?.kind !== 'bot');
  return changeChannel(workspace, channel, person, { archived: true, members });
}

export function unarchiveChannel(workspace: Workspace, channel: ChannelRecord, person: string): ChannelRecord {
  if (!channel.archived) throw new SlackError('not_archived');
  const open = changeChannel(workspace, channel, person, { archived: false });
  announceInChannel(workspace, channel.id, person, 'channel_unarchive', 'un-archived the channel', {});
  return open;
}

export function deleteChannel(workspace: Workspace, channel: ChannelRecord, person: string): void {
  if (channel.general) throw new SlackError('cant_delete_general');
  workspace.tables.channels.remove(channel.id);
  workspace.occurrences.announce({ type: 'channel-deleted', channel, person });
}

export function changeChannel(
  workspace: Workspace,
  before: ChannelRecord,
  person: string,
  part: Partial<ChannelRecord>,
) {
  const channel = workspace.tables.channels.put({ ...before, ...part, updated: workspace.clock.millis() });
  workspace.occurrences.announce({ type: 'channel-changed', channel, before, person });
  return channel;
}

/** Something the channel itself has to say. */
export function announceInChannel(
  workspace: Workspace,
  channel: string,
  user: string,
  subtype: string,
  what: string,
  extra: Record<string, unknown>,
): void {
  postMessage(workspace, { channel, user, subtype, text: `<@${user}> ${what}`, botId: null, extra });
}
