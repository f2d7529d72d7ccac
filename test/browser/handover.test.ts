import { expect, it } from 'vitest';
import { declares, looking, messageSaying, says, types } from './looking.ts';

const look = looking();

it('hands a role over in the form, to somebody who reads the brief and presses that they have it', async () => {
  const page = await look('deniz');
  await declares(page, 'Odd process on a laptop');
  await types(page, '/incident claim scribe');
  await says(page, 'You are Scribe now');
  await types(page, '/incident handover scribe');
  const form = page.getByRole('dialog', { name: 'Hand over' });
  await form.getByLabel('Who takes it?').selectOption({ label: 'Ben Okafor (@ben)' });
  await form.getByLabel('What must they know?').fill('The timeline lacks the first hour');
  await form.getByRole('button', { name: 'Hand over' }).click();
  await says(page, 'reads the brief');

  const other = await look('ben');
  await other.getByRole('link', { name: /^Muster/ }).click();
  await messageSaying(other, 'hands you Scribe').getByRole('button', { name: 'Read the brief' }).click();
  const brief = other.getByRole('dialog', { name: 'Handover' });
  await brief.getByText('The timeline lacks the first hour').waitFor();
  expect(await brief.getByText('Odd process on a laptop').count()).toBeGreaterThan(0);
  await brief.getByRole('button', { name: 'I have it' }).click();
  await messageSaying(page, /Scribe\s*@Ben Okafor/).waitFor();
});
