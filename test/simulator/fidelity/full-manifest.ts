import type { ManifestYaml } from '../../local-slack.ts';

const scopes = [
  'bookmarks:read',
  'bookmarks:write',
  'channels:join',
  'dnd:read',
  'emoji:read',
  'im:read',
  'pins:read',
  'team:read',
  'usergroups:write',
  'users.profile:read',
];

const events = [
  'channel_archive',
  'channel_created',
  'channel_left',
  'channel_rename',
  'channel_shared',
  'channel_unarchive',
  'channel_unshared',
  'dnd_updated_user',
  'file_deleted',
  'file_shared',
  'group_archive',
  'group_left',
  'group_rename',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'pin_added',
  'pin_removed',
  'reaction_removed',
];

/** The app as one that may do and hear everything the workspace knows. */
export function mayEverything({ features, oauth_config, settings }: ManifestYaml): void {
  features.app_home.messages_tab_read_only_enabled = false;
  oauth_config.scopes.bot.push(...scopes);
  settings.event_subscriptions.bot_events.push(...events);
}
