import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { looking, messageBox, roomToCome, types } from './looking.ts';

const look = looking();

it('is light or dark by choice, whatever the system has, and remembers it', async () => {
  const page = await look('farid', { colorScheme: 'light' });
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name }).click();
  };
  await choose('Dark');
  const dark = await background(page);
  expect(dark).not.toBe('rgb(255, 255, 255)');
  await page.reload();
  await messageBox(page).waitFor();
  expect(await background(page)).toBe(dark);
  await choose('As the system has it');
  expect(await background(page)).toBe('rgb(255, 255, 255)');
});

it('works on a screen of 390 pixels', async () => {
  const page = await look('chloe', { viewport: { width: 390, height: 780 }, hasTouch: true });
  await fits(page);
  await page.getByRole('link', { name: 'All conversations' }).click();
  await fits(page);
  const room = await roomToCome(page);
  await page.getByRole('button', { name: 'Developer tools' }).click();
  await fits(page);
  await page.getByRole('button', { name: 'Faults', exact: true }).click();
  await fits(page);
  await page.getByRole('button', { name: 'Close developer tools' }).click();

  await page.getByRole('link', { name: /^general/ }).click();
  await types(page, '/incident declare');
  const form = page.getByRole('dialog', { name: 'Declare an incident' });
  await form.getByLabel('Title').fill('Small screen, large trouble');
  await fits(page);
  await form.getByRole('button', { name: 'Declare' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'All conversations' }).click();
  await page.getByRole('link', { name: await room() }).click();
  await page.getByRole('button', { name: 'Claim commander' }).last().waitFor();
  await fits(page);
});

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}

const background = (page: Page): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
