import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../simulator/with-app.ts';
import { looking, messageBox, says } from './looking.ts';
import { type FormTrial, formTrial, input, modal, options } from './trial-form.ts';

const look = looking();
let app: FormTrial;

beforeAll(async () => {
  app = await formTrial(look);
});

afterAll(() => app.slack.close());

it('updates a form, pushes others on it, and comes back to what was typed', async () => {
  const page = await app.look('ana');
  const first = await app.opens(
    page,
    modal('first', [input('Title', { type: 'plain_text_input', action_id: 'title' })]),
    async () => ({
      response_action: 'push',
      view: modal('second', [input('Detail', { type: 'plain_text_input', action_id: 'detail' })]),
    }),
  );
  await first.getByLabel('Title').fill('Kept underneath');
  await page.keyboard.press('Enter');
  const second = page.getByRole('dialog', { name: 'Form second' });
  await second.getByLabel('Detail').waitFor();

  app.answers(async () => ({
    response_action: 'update',
    view: modal('third', [{ type: 'section', text: plain('Nearly there') }]),
  }));
  await second.getByLabel('Detail').fill('A detail');
  await page.keyboard.press('Enter');
  const third = page.getByRole('dialog', { name: 'Form third' });
  await third.getByText('Nearly there').waitFor();
  await second.waitFor({ state: 'detached' });

  await page.keyboard.press('Escape');
  await third.waitFor({ state: 'detached' });
  expect(await first.getByLabel('Title').inputValue()).toBe('Kept underneath');

  app.answers(async () => ({
    response_action: 'push',
    view: modal('last', [{ type: 'section', text: plain('The end') }]),
  }));
  await first.getByRole('button', { name: 'Send' }).click();
  const last = page.getByRole('dialog', { name: 'Form last' });
  app.answers(async () => ({ response_action: 'clear' }));
  await last.getByRole('button', { name: 'Send' }).click();
  await last.waitFor({ state: 'detached' });
  await first.waitFor({ state: 'detached' });
  await says(page, 'closed third');
  expect(await messageBox(page).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
});

it('tells the app when it is closed by its button or its cross', async () => {
  const page = await app.look('ana');
  const note = [{ type: 'section' as const, text: plain('Just so you know') }];
  const named = await app.opens(page, modal('named', note, { close: plain('Not now') }));
  await named.getByRole('button', { name: 'Not now' }).click();
  await named.waitFor({ state: 'detached' });
  await says(page, 'closed named');
  const crossed = await app.opens(page, modal('crossed', note));
  await crossed.getByRole('button', { name: 'Close dialog' }).click();
  await crossed.waitFor({ state: 'detached' });
  await says(page, 'closed crossed');
});

it('changes a form while it is filled in, and keeps what was typed', async () => {
  const page = await app.look('ana');
  const dialog = await app.opens(
    page,
    modal('living', [
      input('Note', { type: 'plain_text_input', action_id: 'note' }),
      input('Kind', { type: 'static_select', action_id: 'kind', options }, { dispatch_action: true }),
      input(
        'Letters',
        {
          type: 'plain_text_input',
          action_id: 'letters',
          dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
        },
        { dispatch_action: true },
      ),
    ]),
  );
  await dialog.getByLabel('Note').fill('Typed before');
  await dialog.getByLabel('Kind').selectOption('green');
  await dialog.getByText(/More about .*"note":"Typed before".*"value":"green"/).waitFor();
  expect(await dialog.getByLabel('Note').inputValue()).toBe('Typed before');
  expect(await dialog.getByLabel('Kind').inputValue()).toBe('green');
  await dialog.getByLabel('Letters').pressSequentially('ab');
  await says(page, 'heard letters: ab');
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
