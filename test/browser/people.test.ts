import { expect, it } from 'vitest';
import { declares, looking, says, types } from './looking.ts';

const look = looking();

it('brings somebody into the room by a form, and removes them by another, once it is said why', async () => {
  const page = await look('deniz');
  const number = await declares(page, 'Laptop left on a train');
  await types(page, '/incident add');
  const adding = page.getByRole('dialog', { name: 'Add people' });
  await adding.getByLabel('Who comes into the room').selectOption({ label: 'Farid Rahimi (@farid)' });
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await adding.waitFor({ state: 'detached' });

  const other = await look('farid');
  const link = other.getByRole('link', { name: new RegExp(`^${number}-`, 'i') });
  await link.click();
  await says(other, 'Laptop left on a train');

  await types(page, '/incident remove @farid');
  const removing = page.getByRole('dialog', { name: 'Remove people' });
  const remove = removing.getByRole('button', { name: 'Remove', exact: true });
  await remove.click();
  await removing.getByText('Please complete this required field.').waitFor();
  expect(await link.count()).toBe(1);
  await removing.getByLabel('Why', { exact: true }).fill('off shift');
  await remove.click();
  await removing.waitFor({ state: 'detached' });
  await says(page, 'removed. I tell them nothing more of it.');
  await link.waitFor({ state: 'detached' });
});
