import { appHomeOpened } from './app-home-opened.ts';
import { appMention } from './app-mention.ts';
import type { Listener } from './listener.ts';
import { reactionAdded } from './reaction-added.ts';

export const listeners: readonly Listener[] = [appHomeOpened, appMention, reactionAdded];
