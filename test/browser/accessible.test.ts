import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { claimsCommand, declares, looking, messageBox, messageSaying, says, types } from './looking.ts';

const look = looking();

describe.each([
  { colorScheme: 'light', width: 1360 },
  { colorScheme: 'dark', width: 1360 },
  { colorScheme: 'dark', width: 390 },
] as const)('in $colorScheme, $width pixels wide', ({ colorScheme, width }) => {
  it('breaks no rule of accessibility in any of its states', async () => {
    const narrow = width < 720;
    const page = await look('erin', { colorScheme, viewport: { width, height: 860 } });
    const leavesPane = async (): Promise<void> => {
      if (narrow) await page.getByRole('link', { name: 'All conversations' }).click();
    };
    const passes = async (state: string): Promise<void> => {
      expect(await audit(page), state).toEqual([]);
    };
    await passes('a channel');
    await leavesPane();
    if (narrow) await passes('the sidebar by itself');
    await page.getByRole('link', { name: /^general/ }).click();

    await entersRoom(page, narrow, `Keys lost at ${width} in the ${colorScheme}`);
    await claimsCommand(page);
    await types(page, 'They were in the *red* box, see https://example.com and <#general>.');
    const message = messageSaying(page, 'They were in the red box');
    await message.hover();
    await page.getByRole('button', { name: 'As an administrator' }).click();
    await page.getByRole('menu').waitFor();
    await passes('the menu of an administrator');
    await page.keyboard.press('Escape');
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Pin to channel' }).waitFor();
    await passes('a menu');
    await page.getByRole('menuitem', { name: 'Pin to channel' }).click();
    await message.getByText('Pinned by you').waitFor();
    await types(page, '/incident status');
    await says(page, 'Only visible to you');
    await passes('the room of an incident');
    await page.getByRole('button', { name: '2 pinned' }).click();
    await page.getByRole('dialog', { name: 'Pinned messages' }).getByText('Show in channel').first().waitFor();
    await passes('the pinned messages');
    await page.keyboard.press('Escape');

    await message.hover();
    await message.getByRole('link', { name: 'Reply in thread' }).click();
    await page.getByRole('checkbox', { name: /^Also send to #inc-/ }).waitFor();
    await passes('a thread');
    await page.getByRole('link', { name: 'Close thread' }).click();

    await page.getByRole('button', { name: 'Post update' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByText('Please complete this required field.').waitFor();
    await passes('a form with an error');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await leavesPane();
    await page.getByRole('button', { name: 'Developer tools' }).click();
    await page.locator('[data-wire="chat.postMessage"]').last().click();
    await page.getByRole('region', { name: 'Details of chat.postMessage' }).waitFor();
    await passes('the wire');
    await page.getByRole('button', { name: 'Faults', exact: true }).click();
    await page.getByRole('form', { name: 'What Muster calls' }).waitFor();
    await passes('the faults');
    await page.getByRole('button', { name: 'Close developer tools' }).click();

    await page
      .getByRole('link', { name: /^Muster/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: 'Declare an incident' }).waitFor();
    await passes('Home');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Channel or person' }).waitFor();
    await passes('the way to jump to another place');
  });
});

async function entersRoom(page: Page, narrow: boolean, title: string): Promise<void> {
  if (!narrow) {
    await declares(page, title);
    return;
  }
  await types(page, `/incident declare sev4 phishing ${title}`);
  const answer = page.getByRole('log').getByText(/INC-\d+ \S+ is declared/);
  const number = /INC-(\d+)/.exec(await answer.last().innerText())?.[1] ?? '';
  await page.getByRole('link', { name: 'All conversations' }).click();
  await page.getByRole('link', { name: new RegExp(`^inc-${number}-`) }).click();
  await says(page, title);
}

it('says aloud what others write and that one’s own words are sent, once, and nothing when one only goes elsewhere', async () => {
  const [erin, ben] = [await look('erin', { channel: 'engineering' }), await look('ben', { channel: 'engineering' })];
  const aloud = erin.getByRole('log', { name: 'New messages' });
  await types(ben, 'The *second* gateway is up, @erin.');
  await aloud.getByText('Ben Okafor: The *second* gateway is up, @erin.').waitFor();
  await types(erin, 'Thank you!');
  await aloud.getByText('Sent', { exact: true }).waitFor();

  await erin.getByRole('link', { name: /^general/ }).click();
  await erin.getByRole('heading', { level: 1, name: 'general' }).waitFor();
  await types(ben, 'And the third.');
  await erin.getByRole('link', { name: /^engineering/ }).click();
  await says(erin, 'And the third.');
  expect(await aloud.getByRole('paragraph').allInnerTexts()).toEqual([
    'Ben Okafor: The *second* gateway is up, @erin.',
    'Sent',
  ]);
  expect(await erin.getByRole('main').getByRole('log').getAttribute('aria-live')).toBe('off');
});

it('keeps the focus in a dialog, and gives it back to where it was', async () => {
  const page = await look('erin');
  await types(page, '/incident declare');
  const dialog = page.getByRole('dialog', { name: 'Declare an incident' });
  await dialog.getByLabel('Title').waitFor();
  const elsewhere =
    '(() => { const at = document.activeElement; return at !== document.body && !at.closest("dialog"); })()';
  const passed = new Set<string>();
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>(elsewhere)).toBe(false);
    passed.add(await page.evaluate<string>('document.activeElement.textContent'));
  }
  expect([...passed]).toContain('Declare');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await messageBox(page).evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
});
