import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { declares, looking, messageBox, says, types } from './looking.ts';

const look = looking();
const faintText = readFileSync(new URL('faint-text.js', import.meta.url), 'utf8');

/** Controls that a screen reader would call by nothing but their kind. */
async function nameless(page: Page): Promise<string[]> {
  const outline = await page.locator('body').ariaSnapshot();
  return outline
    .split('\n')
    .filter((line) => /- (button|link|textbox|combobox|checkbox|radio|dialog)(:|$| \[)/.test(line));
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('has text that stands out and controls that have names, everywhere', async () => {
    const page = await look('erin', { colorScheme });
    const dark = (await background(page)) !== 'rgb(255, 255, 255)';
    expect(dark).toBe(colorScheme === 'dark');
    await declares(page, `A key left in the ${colorScheme} lab`);
    await page.getByRole('button', { name: 'Claim commander' }).last().click();
    await says(page, 'is commander');
    await types(page, '/incident status');
    await says(page, 'Only visible to you');
    await page.getByRole('button', { name: 'Developer tools' }).click();
    await page.locator('[data-wire="chat.postMessage"]').last().click();
    await page.getByRole('region', { name: 'Details of chat.postMessage' }).waitFor();
    expect(await page.evaluate(faintText)).toEqual([]);
    expect(await nameless(page)).toEqual([]);

    await page.getByRole('button', { name: 'Faults', exact: true }).click();
    await page.getByRole('form', { name: 'What Muster calls' }).waitFor();
    expect(await page.evaluate(faintText)).toEqual([]);
    expect(await nameless(page)).toEqual([]);

    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByRole('dialog').getByLabel('How did it end?').waitFor();
    expect(await page.evaluate(faintText)).toEqual([]);
    expect(await nameless(page)).toEqual([]);
  });
});

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
  await page.getByRole('link', { name: /^inc-/ }).last().click();
  await page.getByRole('button', { name: 'Claim commander' }).last().waitFor();
  await fits(page);
});

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}

const background = (page: Page): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
