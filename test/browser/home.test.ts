import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../simulator/with-app.ts';
import { looking, messageSaying, says, types } from './looking.ts';
import { type Trial, trial } from './trial-app.ts';

const look = looking();
let app: Trial;

const button = (action_id: string, text: string) => ({ type: 'button' as const, action_id, text: plain(text) });

beforeAll(async () => {
  app = await trial(look, (bolt) => {
    let pressed = 0;
    const home = (user_id: string) =>
      bolt.client.views.publish({
        user_id,
        view: {
          type: 'home',
          blocks: [
            { type: 'section', text: plain(`Pressed ${pressed} times`) },
            { type: 'actions', elements: [button('press', 'Press'), button('ask', 'Ask me')] },
          ],
        },
      });
    bolt.event('app_home_opened', async ({ event }) => {
      await home(event.user);
    });
    bolt.action('press', async ({ ack, body }) => {
      await ack();
      pressed += 1;
      await home(body.user.id);
    });
    bolt.action('ask', async ({ ack, body, client }) => {
      await ack();
      if (!('trigger_id' in body)) return;
      const blocks = [{ type: 'section' as const, text: plain('How are you?') }];
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', title: plain('A question'), blocks },
      });
    });
    bolt.command('/incident', async ({ ack, respond }) => {
      await ack();
      const elements = [button('again', 'Say it again'), button('gone', 'Forget it')];
      await respond({
        text: 'Between us',
        blocks: [
          { type: 'section', text: plain('Between us') },
          { type: 'actions', elements },
        ],
      });
    });
    bolt.action('again', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Still between us', replace_original: false });
    });
    bolt.action('gone', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
  });
});

afterAll(() => app.slack.close());

it('lets a person use the buttons of the app’s Home', async () => {
  const page = await app.look('ana');
  await page.getByRole('link', { name: /^Muster/ }).click();
  const main = page.getByRole('main');
  await main.getByText('Pressed 0 times').waitFor();
  await main.getByRole('button', { name: 'Press' }).click();
  await main.getByText('Pressed 1 times').waitFor();
  await main.getByRole('button', { name: 'Press' }).focus();
  await page.keyboard.press('Enter');
  await main.getByText('Pressed 2 times').waitFor();
  await main.getByRole('button', { name: 'Ask me' }).click();
  await page.getByRole('dialog', { name: 'A question' }).getByText('How are you?').waitFor();
});

it('lets a person use the buttons of what only they see, until it is taken away', async () => {
  const [ana, ben] = [await app.look('ana'), await app.look('ben')];
  await types(ana, '/incident');
  const whisper = messageSaying(ana, 'Between us');
  await whisper.getByText('Only visible to you').waitFor();
  expect(await whisper.getByRole('button', { name: 'Add reaction' }).count()).toBe(0);
  await whisper.getByRole('button', { name: 'Say it again' }).click();
  await says(ana, 'Still between us');
  const first = ana.getByRole('article').filter({ hasText: 'Forget it' });
  await first.getByRole('button', { name: 'Forget it' }).click();
  await first.waitFor({ state: 'detached' });
  await types(ben, 'Anything?');
  await says(ben, 'Anything?');
  expect(await ben.getByText('between us').count()).toBe(0);
});
