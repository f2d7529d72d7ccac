import type { ActionContext } from '../edge.ts';
import type { SlackMessage } from '../history-message.ts';

/** From the menu that is everywhere. */
export interface GlobalShortcut {
  readonly kind: 'global';
  readonly id: string;
  run(context: ActionContext): Promise<void>;
}

/** From a message's own menu. */
export interface MessageShortcut {
  readonly kind: 'message';
  readonly id: string;
  run(message: SlackMessage, context: ActionContext): Promise<void>;
}

export type Shortcut = GlobalShortcut | MessageShortcut;
