import type { App } from '@slack/bolt';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { connectedApp } from './bolt-app.ts';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** A form as the app would open it. */
export const modal = {
  type: 'modal' as const,
  callback_id: 'declare',
  title: plain('Declare an incident'),
  submit: plain('Declare'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
    {
      type: 'input' as const,
      block_id: 'severity',
      label: plain('Severity'),
      element: {
        type: 'static_select' as const,
        action_id: 'choice',
        options: [
          { text: plain('Critical'), value: 'sev1' },
          { text: plain('Low'), value: 'sev4' },
        ],
        initial_option: { text: plain('Low'), value: 'sev4' },
      },
    },
    {
      type: 'input' as const,
      block_id: 'people',
      optional: true,
      label: plain('People'),
      element: { type: 'multi_users_select' as const, action_id: 'users' },
    },
  ],
};

/** Answers the command with the form. */
export function opensModal(app: App): void {
  app.command('/incident', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal });
  });
}

/** A workspace with a Bolt app in it, connected. */
export async function withApp(setUp: (app: App) => void, options = {}): Promise<LocalSlack & { app: App }> {
  const slack = await startLocalSlack(options);
  const connected = await connectedApp(slack, setUp);
  const close = async (): Promise<void> => {
    await connected.stop();
    await slack.close();
  };
  return { ...slack, app: connected.app, close, [Symbol.asyncDispose]: close };
}
