import type { Occurrence } from '../state/occurrences.ts';
import type { Workspace } from '../state/workspace.ts';
import { botLeft, channelChanged, channelCreated, channelDeleted, memberMoved } from './channel-events.ts';
import { fileDeleted, fileShared, homeOpened, pinned, reacted } from './item-events.ts';
import { messageDeleted, messageEdited, messagePosted } from './message-events.ts';
import type { EventNotice } from './notice.ts';
import { personChanged } from './person-events.ts';

/** What the app could be told of something that happened. */
export function noticesOf(workspace: Workspace, occurrence: Occurrence): EventNotice[] {
  const channelOf = (id: string) => workspace.tables.channels.get(id);
  switch (occurrence.type) {
    case 'message-posted': {
      const channel = channelOf(occurrence.message.channel);
      return channel ? messagePosted(workspace, channel, occurrence.message) : [];
    }
    case 'message-changed': {
      const channel = channelOf(occurrence.message.channel);
      const told = occurrence.edited && channel;
      return told ? [messageEdited(workspace, channel, occurrence.message, occurrence.before)] : [];
    }
    case 'message-deleted': {
      const channel = channelOf(occurrence.message.channel);
      return channel ? [messageDeleted(workspace, channel, occurrence.message)] : [];
    }
    case 'reaction-added':
    case 'reaction-removed': {
      const channel = channelOf(occurrence.message.channel);
      const which = occurrence.type === 'reaction-added' ? 'reaction_added' : 'reaction_removed';
      return channel ? [reacted(workspace, which, channel, occurrence)] : [];
    }
    case 'pin-added':
    case 'pin-removed': {
      const channel = channelOf(occurrence.message.channel);
      const which = occurrence.type === 'pin-added' ? 'pin_added' : 'pin_removed';
      return channel ? [pinned(workspace, which, channel, occurrence)] : [];
    }
    case 'file-shared': {
      const channel = channelOf(occurrence.channel);
      return channel ? [fileShared(workspace, channel, occurrence)] : [];
    }
    case 'file-deleted': {
      const [place] = occurrence.channels.flatMap((id) => channelOf(id) ?? []);
      return place ? [fileDeleted(workspace, occurrence.file, place)] : [];
    }
    case 'channel-created':
      return channelCreated(workspace, occurrence.channel);
    case 'channel-changed':
      return channelChanged(workspace, occurrence);
    case 'channel-deleted':
      return [channelDeleted(workspace, occurrence)];
    case 'member-joined': {
      const { channel, person, inviter } = occurrence;
      return [memberMoved(workspace, 'member_joined_channel', channel, person, inviter)];
    }
    case 'member-left':
      return [
        memberMoved(workspace, 'member_left_channel', occurrence.channel, occurrence.person, null),
        ...(occurrence.person === workspace.identity.botUserId ? [botLeft(workspace, occurrence.channel)] : []),
      ];
    case 'person-changed':
      return personChanged(workspace, occurrence);
    case 'home-opened':
      return [homeOpened(workspace, occurrence)];
    default:
      return [];
  }
}
