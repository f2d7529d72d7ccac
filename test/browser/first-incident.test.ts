import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Program, startProgram } from './program.ts';

let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser.close();
  await program.stop();
});

it('takes an incident from the declaration to the published review, by mouse and keyboard', async () => {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(program.url);

  await page.getByRole('link', { name: 'general' }).click();
  await types(page, '/incident declare');
  const form = page.getByRole('dialog', { name: 'Declare an incident' });
  await form.getByLabel('Title').fill('Payroll mail asks for passwords');
  await form.getByLabel('Type').selectOption('Phishing');
  await form.getByRole('button', { name: 'Declare' }).click();

  await page.getByRole('link', { name: /inc-1-/ }).click();
  await says(page, 'Payroll mail asks for passwords');
  await page.getByRole('button', { name: 'Claim commander' }).last().click();
  await says(page, 'is commander');

  await page.getByRole('button', { name: 'Change phase' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
  await says(page, 'What analysis asks for');

  await page.getByRole('button', { name: 'Post update' }).last().click();
  const update = page.getByRole('dialog');
  await update.getByLabel('What we know').fill('Twelve people got the mail.');
  await update.getByRole('button', { name: 'Post' }).click();
  await says(page, 'Twelve people got the mail.');

  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  const closing = page.getByRole('dialog');
  await closing.getByLabel('How did it end?').selectOption('Resolved');
  await closing.getByLabel('Closing summary').fill('Passwords were reset.');
  await closing.getByRole('button', { name: 'Close' }).last().click();
  await says(page, 'The response is over');
  await says(page, 'The draft is ready');

  await page
    .getByRole('button', { name: /-review\.md/ })
    .last()
    .click();
  await page.getByText('What information was needed sooner?').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Publish review' }).click();
  await page.getByRole('button', { name: 'Publish and close' }).click();
  await says(page, /published/i);
  expect(broken).toEqual([]);
});

async function types(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Message/ });
  await box.fill(text);
  await box.press('Enter');
}

async function says(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('log').getByText(text).last().waitFor();
}
