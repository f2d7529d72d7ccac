/** What Muster cannot do without each scope of its manifest. */
export const scopePurposes: Readonly<Record<string, string>> = {
  'app_mentions:read': 'hear “@Muster note …” in threads',
  'bookmarks:read': 'see whether the call’s bookmark landed before adding it again',
  'bookmarks:write': 'put the call among a room’s bookmarks',
  'channels:history':
    'read the history of public rooms for the review, see whether a message landed, and notice that a card was deleted',
  'channels:manage': 'open, describe and archive public rooms',
  'channels:read': 'find the announcement channel, and tell who is in a public room and who comes',
  'chat:write': 'post anything at all',
  commands: 'be called by its slash command and its shortcuts',
  'dnd:read': 'tell who is not to be disturbed, so that an update that is due is brought before somebody else as well',
  'files:read': 'name the files of a room in its review',
  'files:write': 'post the review and the transcript',
  'groups:history':
    'read the history of private rooms for the review, see whether a message landed, and notice that a card was deleted',
  'groups:read': 'tell who is in a private room and who comes, so nobody may see any',
  'groups:write': 'open, describe and archive private rooms',
  'im:history': 'see whether a direct message landed before sending it again',
  'im:write': 'write to people directly',
  'pins:read': 'notice that somebody unpinned the card',
  'pins:write': 'pin the card in a room',
  'reactions:read': 'take a message to the timeline when somebody marks it',
  'reactions:write': 'mark a message as taken to the timeline',
  'usergroups:read': 'invite the groups that the plan calls',
  'users:read': 'tell full members from guests, so nobody may do anything',
  'users:read.email': 'find the people that the plan calls by their addresses',
};
