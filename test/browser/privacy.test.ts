import { expect, it } from 'vitest';
import { followsToRoom, looking, messageSaying, says, types } from './looking.ts';

const look = looking();

it('makes a public incident private for the people chosen in the form', async () => {
  const page = await look('deniz');
  await types(page, '/incident declare');
  const form = page.getByRole('dialog', { name: 'Declare an incident' });
  await form.getByLabel('Title').fill('Badge reader left open');
  await form.getByLabel('Type').selectOption('Phishing');
  await form.getByLabel('Public').check();
  await form.getByRole('button', { name: 'Declare' }).click();
  await followsToRoom(page, 'Badge reader left open');

  await types(page, '/incident private a colleague is suspected');
  const hiding = page.getByRole('dialog', { name: 'Make it private' });
  expect(await hiding.getByLabel('Reason').inputValue()).toBe('a colleague is suspected');
  await hiding.getByRole('button', { name: 'Make private' }).click();
  await says(page, 'private from now on');
  await page.getByRole('link', { name: /^inc-\d+-[a-z-]+-2/ }).click();
  await messageSaying(page, 'private from now on').waitFor();
});

it('removes a first try in one click', async () => {
  const page = await look('deniz');
  await types(page, '/incident test');
  await says(page, 'is yours alone');
  await followsToRoom(page, 'TEST-');
  await page.getByRole('button', { name: 'Remove the test' }).last().click();
  await says(page, /TEST-\d+ is removed|archived/);
});
