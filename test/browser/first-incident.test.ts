import { expect, it } from 'vitest';
import { claimsCommand, followsToRoom, looking, says, types } from './looking.ts';

const look = looking();

it('takes an incident from the declaration to the published review, by mouse and keyboard', async () => {
  const page = await look('ana');
  await types(page, '/incident declare');
  const form = page.getByRole('dialog', { name: 'Declare an incident' });
  await form.getByLabel('Title').fill('Payroll mail asks for passwords');
  await form.getByLabel('Type').selectOption('Phishing');
  await form.getByRole('button', { name: 'Declare' }).click();

  await followsToRoom(page);
  await says(page, 'Payroll mail asks for passwords');
  await claimsCommand(page);

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
  expect(await page.getByRole('dialog').count()).toBe(0);
});
