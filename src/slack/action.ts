import type { Button } from '@slack/web-api';
import type { z } from 'zod';
import type { ActionContext } from './edge.ts';

/** A button: how it looks and what a click does stand together, and its value is parsed on the way back in. */
export interface Action<Value> {
  readonly id: string;
  readonly value: z.ZodType<Value>;
  run(value: Value, context: ActionContext): Promise<void>;
  button(label: string, value: Value, style?: 'primary' | 'danger'): Button;
}

export function action<Value>(definition: Omit<Action<Value>, 'button'>): Action<Value> {
  return {
    ...definition,
    button: (label, value, style) => ({
      type: 'button',
      action_id: definition.id,
      text: { type: 'plain_text', text: label, emoji: true },
      value: JSON.stringify(value),
      ...(style ? { style } : {}),
    }),
  };
}
