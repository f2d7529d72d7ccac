import { SlackError } from '../slack-error.ts';
import { announceInChannel, changeChannel } from './channels.ts';
import { addMember, removeMember } from './members.ts';
import type { ChannelRecord } from './records.ts';
import { knownPerson } from './visibility.ts';
import type { Workspace } from './workspace.ts';

const WORDS = {
  public: 'made this channel *public*. Any member in this workspace can see and join it.',
  private: 'made this channel *private*. Now, it can only be viewed or joined by invitation.',
};

export function convertChannel(workspace: Workspace, id: string, kind: 'public' | 'private', by: string): void {
  const channel = channelOf(workspace, id);
  if (channel.kind === kind || channel.general || channel.archived) throw new SlackError('could_not_convert_channel');
  changeChannel(workspace, channel, by, { kind });
  announceInChannel(workspace, id, by, `channel_convert_to_${kind}`, WORDS[kind], {});
}

export function shareChannel(
  workspace: Workspace,
  id: string,
  { organisation, people, by }: { organisation: string; people: readonly string[]; by: string },
): void {
  const channel = channelOf(workspace, id);
  if (organisation === workspace.identity.team) throw new SlackError('invalid_target_team');
  for (const one of people) if (teamOf(workspace, one) !== organisation) throw new SlackError('user_not_found');
  const sharedWith = [...new Set([...channel.sharedWith, organisation])];
  let shared = changeChannel(workspace, channel, by, { sharedWith });
  for (const one of people) if (!shared.members.includes(one)) shared = addMember(workspace, shared, one, by);
}

export function unshareChannel(workspace: Workspace, id: string, organisation: string, by: string): void {
  let channel = channelOf(workspace, id);
  if (!channel.sharedWith.includes(organisation)) throw new SlackError('team_not_found');
  for (const member of channel.members) {
    if (teamOf(workspace, member) === organisation) channel = removeMember(workspace, channel, member);
  }
  const sharedWith = channel.sharedWith.filter((team) => team !== organisation);
  changeChannel(workspace, channel, by, { sharedWith });
}

export function channelOf({ tables }: Workspace, id: string): ChannelRecord {
  const channel = tables.channels.get(id);
  if (!channel || channel.kind === 'dm') throw new SlackError('channel_not_found');
  return channel;
}

const teamOf = (workspace: Workspace, person: string): string => knownPerson(workspace, person).team;
