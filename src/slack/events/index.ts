import { appHomeOpened } from './app-home-opened.ts';
import { appMention } from './app-mention.ts';
import { messageListener, pinRemoved } from './card-missed.ts';
import type { Listener } from './listener.ts';
import { memberJoined, memberLeft } from './member-moved.ts';
import { reactionAdded } from './reaction-added.ts';
import { roomHappenings, roomMembership } from './room-moved.ts';

export const listeners: readonly Listener[] = [
  appHomeOpened,
  appMention,
  memberJoined,
  memberLeft,
  reactionAdded,
  messageListener,
  pinRemoved,
  ...roomHappenings,
  ...roomMembership,
];
