import type { Button, ConfirmationDialog } from '@slack/web-api';
import type { z } from 'zod';
import type { ActionContext } from './edge.ts';
import { shorten } from './shorten.ts';

/** A button: how it looks and what a click does stand together, and its value is parsed on the way back in. */
export interface Action<Value> {
  readonly id: string;
  readonly value: z.ZodType<Value>;
  /** Asked before the click counts. */
  readonly confirm?: ConfirmationDialog;
  run(value: Value, context: ActionContext): Promise<void>;
  button(label: string, value: Value, style?: 'primary' | 'danger'): Button;
}

/** Slack's limit for a button's text. */
const longestLabel = 75;

export function action<Value extends object>(definition: Omit<Action<Value>, 'button'>): Action<Value> {
  return {
    ...definition,
    button: (label, value, style) => ({
      ...buttonOf(definition.id, label, value, style),
      ...(definition.confirm ? { confirm: definition.confirm } : {}),
    }),
  };
}

/** For views that an action itself shows again, and that for this cannot know it. */
export function buttonOf(id: string, label: string, value: object, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    action_id: actionId(id, value),
    text: { type: 'plain_text', text: shorten(label, longestLabel), emoji: true },
    value: JSON.stringify(value),
    ...(style ? { style } : {}),
  };
}

/** Slack wants no action id twice in a block, and a block may hold the same button for several values. */
function actionId(id: string, value: object): string {
  return [id, ...Object.values(value)].join('/').slice(0, 255);
}

/** The action that a button's `action_id` belongs to. */
export function actionNamed<A extends { readonly id: string }>(actions: readonly A[], id: string): A | undefined {
  return actions.find((each) => id === each.id || id.startsWith(`${each.id}/`));
}
