import { expect, it } from 'vitest';
import { channelLog, looking, messageBox, messageSaying, says, types } from './looking.ts';

const look = looking();
const channel = 'engineering';

it('pins a message, shows everybody who did, and takes the pin away again', async () => {
  const [erin, ben] = [await look('erin', { channel }), await look('ben', { channel })];
  await types(erin, 'The rack stands in room 4.');
  const hers = messageSaying(erin, 'The rack stands in room 4.');
  await hers.hover();
  await hers.getByRole('button', { name: 'More actions' }).click();
  await erin.getByRole('menuitem', { name: 'Pin to channel' }).click();
  await hers.getByText('Pinned by you').waitFor();

  const his = messageSaying(ben, 'The rack stands in room 4.');
  await his.getByText('Pinned by Erin Walsh').waitFor();
  await ben.getByRole('button', { name: '1 pinned' }).click();
  const pinned = ben.getByRole('dialog', { name: 'Pinned messages' });
  await pinned.getByText('The rack stands in room 4.').waitFor();
  await pinned.getByRole('button', { name: 'Unpin the message of Erin Walsh' }).click();
  await ben.getByRole('button', { name: '1 pinned' }).waitFor({ state: 'detached' });
  await hers.getByText('Pinned by you').waitFor({ state: 'detached' });
});

it('shows a reply in the channel too when one wants that, once', async () => {
  const [erin, ben] = [await look('erin', { channel }), await look('ben', { channel })];
  await types(erin, 'Is the backup restored?');
  const parent = messageSaying(erin, 'Is the backup restored?');
  await parent.hover();
  await parent.getByRole('link', { name: 'Reply in thread' }).click();
  const thread = erin.getByRole('complementary', { name: 'Thread' });
  const also = thread.getByRole('checkbox', { name: 'Also send to #engineering' });
  await also.check();
  await thread.getByRole('textbox').fill('It is, since noon.');
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText('It is, since noon.').waitFor();

  const seen = messageSaying(ben, 'It is, since noon.');
  await seen.getByRole('link', { name: 'Replied to a thread' }).click();
  await ben.getByRole('complementary', { name: 'Thread' }).getByText('Is the backup restored?').waitFor();

  expect(await also.isChecked()).toBe(false);
  await thread.getByRole('textbox').fill('Only here: it was close.');
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText('Only here: it was close.').waitFor();
  expect(await channelLog(erin).getByText('Only here: it was close.').count()).toBe(0);
});

it('goes from message to message by keyboard, and does with one key what the menus do', async () => {
  const page = await look('erin', { channel });
  await types(page, 'Walk over this one.');
  await says(page, 'Walk over this one.');
  await types(page, 'Stop at this one.');
  const target = messageSaying(page, 'Stop at this one.');
  await target.waitFor();
  const focused = (text: string) => page.locator('article:focus').filter({ hasText: text });

  await messageBox(page).focus();
  for (let step = 0; step < 12 && (await focused('Stop at this one.').count()) === 0; step += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await focused('Walk over this one.').waitFor();
  await page.keyboard.press('End');
  await focused('Stop at this one.').waitFor();

  await page.keyboard.press('p');
  await target.getByText('Pinned by you').waitFor();
  await page.keyboard.press('p');
  await target.getByText('Pinned by you').waitFor({ state: 'detached' });

  await page.keyboard.press('r');
  await page.getByRole('searchbox', { name: 'Search emoji' }).fill('eyes');
  await page.keyboard.press('Enter');
  await target.getByRole('button', { name: /^eyes, 1\./ }).waitFor();

  await target.focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Edit message' }).fill('Stopped at this one.');
  await page.keyboard.press('Enter');
  const edited = messageSaying(page, 'Stopped at this one.');
  await edited.focus();
  await page.keyboard.press('t');
  await page.getByRole('complementary', { name: 'Thread' }).getByText('Stopped at this one.').waitFor();
});
