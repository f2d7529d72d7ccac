import { authMethods } from './auth-methods.ts';
import { blockMethods } from './block-methods.ts';
import { bookmarkMethods } from './bookmark-methods.ts';
import { channelListMethods } from './channel-list-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { connectionMethods } from './connection-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { directMessageMethods } from './direct-message-methods.ts';
import { dndMethods } from './dnd-methods.ts';
import { fileMethods } from './file-methods.ts';
import { historyMethods } from './history-methods.ts';
import { meMessageMethods } from './me-message-methods.ts';
import { memberMethods } from './member-methods.ts';
import type { Methods } from './method.ts';
import { pinMethods } from './pin-methods.ts';
import { reactionMethods } from './reaction-methods.ts';
import { scheduleMethods } from './schedule-methods.ts';
import { userMethods } from './user-methods.ts';
import { usergroupMethods } from './usergroup-methods.ts';
import { usergroupWritingMethods } from './usergroup-writing-methods.ts';
import { viewMethods } from './view-methods.ts';

/** Every Web API method this workspace knows. */
export const methods: Methods = {
  ...authMethods,
  ...blockMethods,
  ...bookmarkMethods,
  ...channelListMethods,
  ...chatMethods,
  ...connectionMethods,
  ...conversationMethods,
  ...directMessageMethods,
  ...dndMethods,
  ...fileMethods,
  ...historyMethods,
  ...memberMethods,
  ...meMessageMethods,
  ...pinMethods,
  ...reactionMethods,
  ...scheduleMethods,
  ...userMethods,
  ...usergroupMethods,
  ...usergroupWritingMethods,
  ...viewMethods,
};
