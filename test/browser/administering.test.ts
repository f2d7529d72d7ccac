import { afterAll, beforeAll, expect, it } from 'vitest';
import { botClient } from '../simulator/clients.ts';
import { looking, says, types } from './looking.ts';
import { type Trial, trial } from './trial-app.ts';

const look = looking();
let app: Trial;
let deed = 0;

beforeAll(async () => {
  app = await trial(look, () => undefined);
});

afterAll(() => app.slack.close());

/** A private room of Ana's, and a way to do things to it as an administrator. */
async function inRoom() {
  deed += 1;
  const name = `inc-${deed}-amber-falcon`;
  const bot = botClient(app.slack);
  const { channel } = await bot.conversations.create({ name, is_private: true });
  const id = channel?.id ?? '';
  await bot.conversations.invite({ channel: id, users: 'U01ANA' });
  const page = await app.look('ana', { channel: name });
  const chooses = async (item: string, agreed?: 'agreed'): Promise<void> => {
    await page.getByRole('button', { name: 'As an administrator' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    if (agreed) await page.getByRole('dialog').getByRole('button', { name: item }).click();
  };
  const info = async () => (await bot.conversations.info({ channel: id })).channel;
  return { name, page, chooses, info };
}

it('makes a private channel public, after asking back, and private again', async () => {
  const { name, page, chooses, info } = await inRoom();
  const other = await app.look('farid', { channel: 'general' });
  await types(page, 'Nobody else may know');
  await chooses('Make public');
  await page.getByRole('dialog', { name: 'Make public' }).getByText(name).waitFor();
  await page.keyboard.press('Escape');
  expect(await info()).toMatchObject({ is_private: true });
  await chooses('Make public', 'agreed');
  await says(page, /made this channel public/);
  await other.getByRole('link', { name }).click();
  await says(other, 'Nobody else may know');
  await chooses('Make private');
  await says(page, /made this channel private/);
  await other.getByRole('link', { name }).waitFor({ state: 'detached' });
});

it('shares a channel with another organisation, and ends that', async () => {
  const { page, chooses, info } = await inRoom();
  await chooses('Share with partner.example');
  await page.getByRole('main').getByText('Shared', { exact: true }).waitFor();
  expect(await info()).toMatchObject({ is_ext_shared: true });
  await page.getByRole('button', { name: '3 members' }).waitFor();
  await chooses('Stop sharing with partner.example');
  await page.getByRole('button', { name: '2 members' }).waitFor();
  expect(await info()).toMatchObject({ is_ext_shared: false });
});

it('archives a channel, brings it back without the app, and deletes it for good', async () => {
  const { page, chooses, name } = await inRoom();
  await chooses('Archive');
  await page.getByRole('main').getByText('Archived', { exact: true }).waitFor();
  await chooses('Unarchive');
  await page.getByRole('button', { name: '1 member', exact: true }).waitFor();
  await chooses('Delete for good', 'agreed');
  await page.getByRole('link', { name }).waitFor({ state: 'detached' });
});

it('takes the app out of a channel', async () => {
  const { page, chooses } = await inRoom();
  await chooses('Remove Muster');
  await page.getByRole('button', { name: '1 member', exact: true }).waitFor();
});

it('has nothing to do to #general', async () => {
  const page = await app.look('ana', { channel: 'general' });
  await page.getByRole('button', { name: 'As an administrator' }).click();
  await page.getByRole('menu').getByText('Nothing can be done to this channel.').waitFor();
  expect(await page.getByRole('menuitem').count()).toBe(0);
});
