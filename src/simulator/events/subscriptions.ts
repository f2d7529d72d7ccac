/** Scopes of which one is needed -> the events it opens, as far as they happen in this workspace. */
const HAPPEN: readonly (readonly [scopes: readonly string[], events: readonly string[]])[] = [
  [[], ['app_home_opened']],
  [['app_mentions:read'], ['app_mention']],
  [
    ['channels:read'],
    ['channel_archive', 'channel_created', 'channel_deleted', 'channel_left', 'channel_rename', 'channel_unarchive'],
  ],
  [['groups:read'], ['group_archive', 'group_deleted', 'group_left', 'group_rename', 'group_unarchive']],
  [
    ['channels:read', 'groups:read'],
    ['channel_shared', 'channel_unshared', 'member_joined_channel', 'member_left_channel'],
  ],
  [['channels:history'], ['message.channels']],
  [['groups:history'], ['message.groups']],
  [['dnd:read'], ['dnd_updated_user']],
  [['im:history'], ['message.im']],
  [['files:read'], ['file_deleted', 'file_shared']],
  [['pins:read'], ['pin_added', 'pin_removed']],
  [['reactions:read'], ['reaction_added', 'reaction_removed']],
];

/** Events that apps may subscribe to and that nothing here ever causes. */
const NEVER_HAPPEN: typeof HAPPEN = [
  [[], ['app_uninstalled', 'function_executed', 'tokens_revoked']],
  [['assistant:write'], ['assistant_thread_context_changed', 'assistant_thread_started']],
  [['channels:read'], ['channel_id_changed']],
  [['channels:history'], ['channel_history_changed']],
  [['emoji:read'], ['emoji_changed']],
  [['files:read'], ['file_change', 'file_created', 'file_public', 'file_unshared']],
  [['groups:read'], ['group_close', 'group_open']],
  [['groups:history'], ['group_history_changed']],
  [['im:read'], ['im_close', 'im_created', 'im_open']],
  [['im:history'], ['im_history_changed']],
  [['links:read'], ['link_shared']],
  [['mpim:history'], ['message.mpim']],
  [['team:read'], ['email_domain_changed', 'team_domain_change', 'team_rename']],
  [
    ['usergroups:read'],
    ['subteam_created', 'subteam_members_changed', 'subteam_self_added', 'subteam_self_removed', 'subteam_updated'],
  ],
  [['users:read'], ['team_join', 'user_change', 'user_huddle_changed', 'user_status_changed']],
  [['users.profile:read'], ['user_profile_changed']],
];

const SCOPES: ReadonlyMap<string, readonly string[]> = new Map(
  [...HAPPEN, ...NEVER_HAPPEN].flatMap(([scopes, events]) => events.map((event) => [event, scopes] as const)),
);

/** Scopes of which an event needs one, none when empty; null for an event that does not exist. */
export function scopesForEvent(event: string): readonly string[] | null {
  return SCOPES.get(event) ?? null;
}
