import type { ViewClosedAction, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/web-api';
import type { Locator, Page } from 'playwright-core';
import { plain } from '../simulator/with-app.ts';
import { type Look, types } from './looking.ts';
import { CHANNEL, type Trial, trial } from './trial-app.ts';

/** How the app answers a submission; with nothing, it closes the form. */
export type Answer = (values: Record<string, Record<string, object>>) => Promise<ViewResponseAction | undefined>;

export const closes: Answer = async () => undefined;

export interface FormTrial extends Trial {
  /** Has the app open a form for whoever looks at the page. */
  opens(page: Page, view: View, how?: Answer): Promise<Locator>;
  /** How the app answers from now on. */
  answers(how: Answer): void;
}

/** An app that opens forms by command, and says in its channel what became of them. */
export async function formTrial(look: Look): Promise<FormTrial> {
  let form: View;
  let answer = closes;
  const app = await trial(look, (bolt) => {
    const tell = (text: string) => bolt.client.chat.postMessage({ channel: CHANNEL, text });
    bolt.command('/incident', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form });
    });
    bolt.view<ViewSubmitAction>({ type: 'view_submission', callback_id: /.*/ }, async ({ ack, view }) => {
      const response = await answer(view.state.values);
      await (response ? ack(response) : ack());
      await tell(`submitted ${view.callback_id}: ${JSON.stringify(valuesIn(view.state.values))}`);
    });
    bolt.view<ViewClosedAction>({ type: 'view_closed', callback_id: /.*/ }, async ({ ack, view }) => {
      await ack();
      await tell(`closed ${view.callback_id}`);
    });
    bolt.action('kind', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions' || !body.view) return;
      const { id: view_id, hash, state } = body.view;
      const kind = JSON.stringify(valuesIn(state.values));
      const added: View['blocks'][number] = { type: 'section', text: plain(`More about ${kind}`) };
      await client.views.update({ view_id, hash, view: { ...form, blocks: [...form.blocks, added] } });
    });
    bolt.action('letters', async ({ ack, action }) => {
      await ack();
      if ('value' in action) await tell(`heard letters: ${action.value}`);
    });
  });
  return {
    ...app,
    async opens(page, view, how = closes) {
      [form, answer] = [view, how];
      await types(page, '/incident');
      const dialog = page.getByRole('dialog', { name: view.type === 'modal' ? view.title.text : '' });
      await dialog.waitFor();
      return dialog;
    },
    answers(how) {
      answer = how;
    },
  };
}

/** action_id -> what was chosen or typed, without Slack's wrapping. */
export function valuesIn(values: Record<string, Record<string, object>>): Record<string, unknown> {
  const all = Object.values(values).flatMap((block) => Object.entries(block));
  return Object.fromEntries(
    all.map(([id, held]) => [id, Object.entries(held).find(([key]) => key !== 'type')?.[1] ?? null]),
  );
}

type Element = Extract<View['blocks'][number], { type: 'input' }>['element'];
export const input = (label: string, element: Element, more = {}) => ({
  type: 'input' as const,
  block_id: label.toLowerCase(),
  label: plain(label),
  element,
  ...more,
});

export const modal = (callback_id: string, blocks: View['blocks'], more = {}): View => ({
  type: 'modal',
  callback_id,
  title: plain(`Form ${callback_id}`),
  submit: plain('Send'),
  notify_on_close: true,
  blocks,
  ...more,
});

export const options = ['red', 'green', 'blue'].map((value) => ({ text: plain(value), value }));
