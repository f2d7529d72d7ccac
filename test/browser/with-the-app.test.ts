import { expect, it } from 'vitest';
import { claimsCommand, declares, looking, messageSaying, says, types } from './looking.ts';

const look = looking();

it('marks what only one person sees', async () => {
  const page = await look('chloe');
  await types(page, '/incident help');
  await messageSaying(page, '/incident declare').getByText('Only visible to you').waitFor();
  await page.reload();
  await page.getByRole('log').getByRole('article').first().waitFor();
  expect(await page.getByText('Only visible to you').count()).toBe(0);
});

it('asks for what is missing in a form beside the field, and keeps what was typed', async () => {
  const page = await look('chloe');
  await types(page, '/incident declare');
  const form = page.getByRole('dialog', { name: 'Declare an incident' });
  await form.getByLabel('Description').fill('Reported by a patient');
  await form.getByRole('button', { name: 'Declare' }).click();
  const title = form.getByLabel('Title');
  expect(await title.getAttribute('aria-invalid')).toBe('true');
  expect(await title.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  expect(await form.getByLabel('Description').inputValue()).toBe('Reported by a patient');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

it('shows the app’s own objection beside the field it is about, and that it is waiting for the app', async () => {
  const page = await look('chloe');
  await declares(page, 'Odd invoice from a known supplier');
  await claimsCommand(page);
  await page.getByRole('button', { name: 'Change phase', exact: true }).last().click();
  const form = page.getByRole('dialog', { name: 'Change phase' });
  await form.getByLabel('New phase').selectOption('recovery');

  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/screen/api/act', async (route) => {
    await held;
    await route.continue();
  });
  const button = form.getByRole('button', { name: 'Change' });
  await button.click();
  await form.locator('button[type=submit][aria-busy=true]').waitFor();
  release();
  await form
    .locator('.wrong')
    .getByText(/reason/i)
    .last()
    .waitFor();

  await form.getByLabel('Reason').fill('Contained by the supplier already');
  await button.click();
  await form.waitFor({ state: 'detached' });
  await says(page, 'Contained by the supplier already');
});

it('draws every form that Muster opens, with a name on every field', async () => {
  const page = await look('chloe');
  await declares(page, 'Copies left on the printer');
  await claimsCommand(page);
  for (const form of ['Post update', 'Change phase', 'Close', 'Assign role', 'Change severity']) {
    await page.getByRole('button', { name: form, exact: true }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
    expect(await dialog.locator('.undrawn').count()).toBe(0);
    const fields = dialog.locator('input, select, textarea');
    const labels = await fields.evaluateAll((all) =>
      all.map((field) => 'labels' in field && Object(field.labels).length > 0),
    );
    expect(labels.length, form).toBeGreaterThan(0);
    expect(labels, form).not.toContain(false);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});

it('offers what an app does with a message', async () => {
  const page = await look('deniz');
  await types(page, 'A stranger stood in the archive this morning.');
  const message = messageSaying(page, 'A stranger stood in the archive');
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Declare incident/ }).click();
  const form = page.getByRole('dialog', { name: 'Declare an incident' });
  const quote = form.getByRole('textbox', { name: /^Quote/ });
  expect(await quote.inputValue()).toBe('A stranger stood in the archive this morning.');
  await form.getByRole('button', { name: 'Cancel' }).click();
});

it('offers what an app does anywhere', async () => {
  const page = await look('deniz');
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: /Declare incident/ }).click();
  await page.getByRole('dialog', { name: 'Declare an incident' }).waitFor();
});

it('gathers what is pinned, and leads to it', async () => {
  const page = await look('chloe');
  const number = await declares(page, 'Lost badge at the lake');
  await page.getByRole('button', { name: /^\d+ pinned/ }).click();
  const pinned = page.getByRole('dialog', { name: 'Pinned messages' });
  await pinned.getByText(number).first().waitFor();
  await pinned.getByRole('link', { name: 'Show in channel' }).first().click();
  await page.locator('.message.marked').getByText('Pinned by Muster').waitFor();
});

it('has a Home tab, kept up to date while one looks', async () => {
  const page = await look('ben');
  const number = await declares(page, 'Unknown device in the meeting room');
  await page
    .getByRole('link', { name: /^Muster/ })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'Muster' }).getByRole('link', { name: 'Home' }).click();
  await page.getByRole('main').getByText(number).first().waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Declare an incident' }).click();
  await page.getByRole('dialog', { name: 'Declare an incident' }).waitFor();
});
