/** Calls a minute that Slack promises for each of its tiers; `special` are the methods it documents as allowing hundreds. */
export const CALLS_A_MINUTE = { 1: 1, 2: 20, 3: 50, 4: 100, special: 300 } as const;

export type Tier = keyof typeof CALLS_A_MINUTE;

/** Slack's tier for each method of this workspace. */
export const TIERS: Readonly<Record<string, Tier>> = {
  ...inTier(2, [
    'bookmarks.add',
    'bookmarks.edit',
    'bookmarks.remove',
    'conversations.archive',
    'conversations.create',
    'conversations.list',
    'conversations.rename',
    'conversations.setPurpose',
    'conversations.setTopic',
    'conversations.unarchive',
    'emoji.list',
    'pins.add',
    'pins.list',
    'pins.remove',
    'reactions.remove',
    'usergroups.list',
    'usergroups.users.list',
    'users.list',
  ]),
  ...inTier(3, [
    'apps.connections.open',
    'blocks.validate',
    'bookmarks.list',
    'bots.info',
    'chat.delete',
    'chat.deleteScheduledMessage',
    'chat.scheduleMessage',
    'chat.scheduledMessages.list',
    'chat.update',
    'conversations.history',
    'conversations.info',
    'conversations.invite',
    'conversations.join',
    'conversations.kick',
    'conversations.leave',
    'conversations.open',
    'conversations.replies',
    'files.delete',
    'files.list',
    'reactions.add',
    'reactions.get',
    'team.info',
    'users.conversations',
    'users.getPresence',
    'users.lookupByEmail',
  ]),
  ...inTier(4, [
    'api.test',
    'chat.postEphemeral',
    'conversations.members',
    'files.completeUploadExternal',
    'files.getUploadURLExternal',
    'files.info',
    'users.info',
    'users.profile.get',
    'views.open',
    'views.publish',
    'views.push',
    'views.update',
  ]),
  ...inTier('special', ['auth.test', 'chat.getPermalink', 'chat.postMessage']),
};

function inTier(tier: Tier, methods: readonly string[]): Record<string, Tier> {
  return Object.fromEntries(methods.map((method) => [method, tier]));
}
