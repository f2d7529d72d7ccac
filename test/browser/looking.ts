import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';

export const PEOPLE = {
  ana: 'U01ANA',
  ben: 'U02BEN',
  chloe: 'U03CHLOE',
  deniz: 'U04DENIZ',
  erin: 'U05ERIN',
  farid: 'U06FARID',
  gus: 'U07GUS',
} as const;

export type PersonName = keyof typeof PEOPLE;

export interface Looking extends BrowserContextOptions {
  /** Another program than the one that all files share. */
  at?: string;
  /** Where to begin; '#general' when left out. */
  channel?: string;
}

/** Opens the screen as a person, in a browser profile of its own that is gone when the test ends. */
export type Look = (person: PersonName, how?: Looking) => Promise<Page>;

/** To be called at the top of a file: connects to the browser that all files share. */
export function looking(): Look {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());

  return async (person, { at = inject('program'), channel = 'general', ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    onTestFinished(async () => {
      const undrawn = page.isClosed() ? [] : await page.locator('.undrawn').allInnerTexts();
      await context.close();
      expect([...broken, ...undrawn]).toEqual([]);
    });
    await page.goto(`${at}/?person=${PEOPLE[person]}`);
    await page.getByRole('link', { name: channelCalled(channel) }).click();
    await messageBox(page).waitFor();
    return page;
  };
}

export const messageBox = (page: Page) => page.getByRole('main').getByRole('textbox', { name: /^Message/ });

export const channelLog = (page: Page) => page.getByRole('main').getByRole('log');

/** The newest message in the channel that says so. */
export const messageSaying = (page: Page, text: string | RegExp) =>
  channelLog(page).getByRole('article').filter({ hasText: text }).last();

export async function types(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await messageBox(page).press('Enter');
}

export async function says(page: Page, text: string | RegExp): Promise<void> {
  await channelLog(page).getByText(text).last().waitFor();
}

/** A channel's row in the sidebar, whatever else is said about it there. */
const channelCalled = (name: string): RegExp => new RegExp(`^${name} ?(,|$)`);

/** Declares a private incident in words and goes into its room; its number. */
export async function declares(page: Page, title: string): Promise<string> {
  await types(page, `/incident declare sev4 phishing ${title}`);
  const answer = await channelLog(page)
    .getByText(/INC-\d+ \S+ is declared/)
    .last()
    .innerText();
  const number = /INC-\d+/.exec(answer)?.[0] ?? '';
  await followsToRoom(page, number);
  await says(page, title);
  return number;
}

/** Follows the link in the app's direct message which tells that a room is open. */
export async function followsToRoom(page: Page, number = 'INC-'): Promise<void> {
  await page.getByRole('link', { name: /^Muster.*unread/ }).click();
  await messageSaying(page, new RegExp(`${number}.* is open`))
    .getByRole('link', { name: 'Open the room' })
    .click();
  await page
    .getByRole('main')
    .getByRole('heading', { level: 1, name: /^(inc|test)-/ })
    .waitFor();
}

/** The name of the room that comes into the sidebar from now on. */
export async function roomToCome(page: Page): Promise<() => Promise<string>> {
  const rooms = page.getByRole('link', { name: /^inc-/ });
  const named = async () => (await rooms.allInnerTexts()).flatMap((row) => /inc-\d+-[a-z-]+/.exec(row) ?? []);
  const before = await named();
  return async () => {
    await rooms.nth(before.length).waitFor();
    const [came = ''] = (await named()).filter((name) => !before.includes(name));
    return came;
  };
}

const claim = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Claim commander' }).last();

export async function claimsCommand(page: Page): Promise<void> {
  await claim(page).click();
  await isCommanded(page);
}

/** Somebody is commander, and the card says so: what is pressed next on it stays where it is. */
export async function isCommanded(page: Page): Promise<void> {
  await says(page, /@.* is commander/);
  await claim(page).waitFor({ state: 'detached' });
}
