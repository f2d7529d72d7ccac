import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../simulator/with-app.ts';
import { looking, types } from './looking.ts';
import { type Trial, trial } from './trial-app.ts';

const look = looking();
let app: Trial;

beforeAll(async () => {
  app = await trial(
    look,
    (bolt) => {
      bolt.command('/incident', async ({ ack, client, command }) => {
        await ack();
        const element = { type: 'plain_text_input' as const, action_id: 'why' };
        const blocks = [{ type: 'input' as const, label: plain('Why'), element }];
        const view = {
          type: 'modal' as const,
          callback_id: 'slow',
          title: plain('Slow'),
          submit: plain('Send'),
          blocks,
        };
        await client.views.open({ trigger_id: command.trigger_id, view });
      });
      bolt.view('slow', async () => undefined);
    },
    { timing: { acknowledge: 1_500 } },
  );
});

afterAll(() => app.slack.close());

it('says in the form when the app did not acknowledge it in time, and keeps what was typed', async () => {
  const page = await app.look('ana');
  await types(page, '/incident');
  const dialog = page.getByRole('dialog', { name: 'Slow' });
  await dialog.getByLabel('Why').fill('Because');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').getByText('We had some trouble connecting').waitFor();
  await dialog.getByText('Muster is too late: it has not acknowledged the submission slow').waitFor();
  expect(await dialog.getByLabel('Why').inputValue()).toBe('Because');
  expect(await dialog.getByRole('button', { name: 'Send' }).getAttribute('aria-busy')).toBe('false');
});
