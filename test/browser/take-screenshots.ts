import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { chromiumOptions } from './chromium-options.ts';
import {
  channelLog,
  claimsCommand,
  followsToRoom,
  messageBox,
  messageSaying,
  PEOPLE,
  type PersonName,
  says,
  types,
} from './looking.ts';
import { type Program, startProgram } from './program.ts';

/**
 * `npm run screenshots`: plays a private incident and takes the README's pictures of it.
 * Emoji need a font that has them: Debian's package fonts-noto-color-emoji.
 */
const FOLDER = fileURLToPath(new URL('screenshots/', import.meta.url));

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), chromium.launch(chromiumOptions)]);
  await mkdir(FOLDER, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  await program.stop();
});

async function enters(person: PersonName, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    deviceScaleFactor: 1.5,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(`${program.url}/?person=${PEOPLE[person]}`);
  await messageBox(page).waitFor();
  return page;
}

async function entersRoom(person: PersonName, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await enters(person, colorScheme);
  await page.getByRole('link', { name: /^inc-1-/ }).click();
  await says(page, 'Payroll mail asks for passwords');
  return page;
}

async function shoots(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
}

async function reacts(page: Page, text: string, emoji: string): Promise<void> {
  const message = messageSaying(page, text);
  await message.hover();
  await message.getByRole('button', { name: 'Add reaction' }).click();
  await page.getByRole('searchbox', { name: 'Search emoji' }).fill(emoji);
  await page.getByRole('searchbox', { name: 'Search emoji' }).press('Enter');
  await message.getByRole('button', { name: `${emoji}, 1.` }).waitFor();
}

async function repliesTo(page: Page, text: string, reply: string): Promise<void> {
  const message = messageSaying(page, text);
  await message.hover();
  await message.getByRole('link', { name: 'Reply in thread' }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('textbox').fill(reply);
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText(reply.split('@')[0] ?? '').waitFor();
}

const ASSIGNED = [
  ['communications', 'chloe', 'Chloé Martin'],
  ['investigator', 'erin', 'Erin Walsh'],
  ['legal', 'deniz', 'Deniz Aydın'],
] as const;

const FINDING = 'The gateway has 14 recipients since 08:40. Nine opened it, three entered their password.';

it('takes the pictures of a private incident', async () => {
  const ana = await enters('ana');
  await types(ana, '/incident declare');
  const form = ana.getByRole('dialog', { name: 'Declare an incident' });
  await form.getByLabel('Title').fill('Payroll mail asks for passwords');
  await form.getByLabel('Severity').selectOption({ value: 'sev2' });
  await form.getByLabel('Type').selectOption('Phishing');
  await form
    .getByLabel('Description')
    .fill('It looks like our own payroll notice, and links to a page that is not ours.');
  await shoots(ana, 'declare');
  await form.getByRole('button', { name: 'Declare' }).click();
  await form.waitFor({ state: 'detached' });
  await followsToRoom(ana);

  await claimsCommand(ana);
  for (const [role, handle, name] of ASSIGNED) {
    await types(ana, `/incident assign ${role} @${handle}`);
    await messageSaying(ana, `@${name} has joined`).waitFor();
  }
  await types(ana, '/incident phase analysis');
  await says(ana, 'What analysis asks for');

  const [ben, chloe, erin] = [await entersRoom('ben'), await entersRoom('chloe'), await entersRoom('erin')];
  await types(erin, FINDING);
  await reacts(erin, FINDING, 'pushpin');
  await types(ben, 'Agreed with finance: nobody pays anything on the word of a mail today.');
  await reacts(chloe, 'Agreed with finance', '+1');
  await repliesTo(ben, FINDING, 'Sessions of the three are revoked, and their passwords reset.');
  await repliesTo(erin, FINDING, 'Their mailboxes have no new forwarding rules. Checking sign-ins since 08:40 next.');

  await types(chloe, '/incident update');
  const update = chloe.getByRole('dialog', { name: 'Post an update' });
  await update
    .getByLabel('What we know')
    .fill('14 people got the mail, three entered their password. No payment was changed.');
  await update
    .getByLabel('What we are doing')
    .fill('Their sessions are revoked. We look for sign-ins that were not theirs.');
  await update.getByRole('button', { name: 'Post' }).click();
  await says(ana, 'No payment was changed.');
  await repliesTo(ana, FINDING, 'Thank you both. @deniz, does the clock for notifying run yet?');
  await channelLog(ana).getByText('3 replies').waitFor();
  await channelLog(ana).evaluate((log) => log.scrollTo({ top: log.scrollHeight }));
  await shoots(ana, 'room');

  const dark = await entersRoom('chloe', 'dark');
  await dark.getByRole('button', { name: /pinned/ }).click();
  await dark.getByRole('link', { name: 'Show in channel' }).first().click();
  await dark.locator('.message.marked').waitFor();
  await shoots(dark, 'dark');

  await ana.getByRole('link', { name: 'Close thread' }).click();
  await ana.getByRole('button', { name: 'Developer tools' }).click();
  await ana.locator('[data-wire="chat.postMessage"]').last().click();
  await ana.getByRole('region', { name: 'Arguments' }).waitFor();
  await shoots(ana, 'wire');
  await ana.getByRole('button', { name: 'Close developer tools' }).click();

  await types(ana, '/incident close resolved');
  const closing = ana.getByRole('dialog');
  await closing
    .getByLabel('Closing summary')
    .fill('Three passwords were reset, the page was taken down, and no money left the house.');
  await closing.getByRole('button', { name: 'Close' }).last().click();
  await says(ana, 'The draft is ready');
  await ana
    .getByRole('button', { name: /-review\.md/ })
    .last()
    .click();
  await ana.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
  await shoots(ana, 'review');
}, 120_000);
