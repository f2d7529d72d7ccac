import { it } from 'vitest';
import { declares, looking, says, types } from './looking.ts';

const look = looking();

it('corrects an incident and assesses its impact in forms, what is wrong said beside the field', async () => {
  const page = await look('chloe');
  await declares(page, 'Odd invoice from a third supplier');
  await types(page, '/incident edit');
  const edit = page.getByRole('dialog', { name: 'Edit the incident' });
  await edit.getByLabel('Title').fill('Forged invoice');
  await edit.getByLabel('Type').selectOption({ label: 'Malware' });
  await edit.getByRole('button', { name: 'Save' }).click();
  await edit.getByText(/Malware calls in .*Erin Walsh/).waitFor();
  await edit.getByRole('checkbox', { name: 'Yes, they may' }).check();
  await edit.getByRole('button', { name: 'Save' }).click();
  await edit.waitFor({ state: 'detached' });
  await says(page, 'Forged invoice');

  await types(page, '/incident impact');
  const impact = page.getByRole('dialog', { name: 'Impact' });
  await impact.getByLabel('People, confirmed').fill('12');
  await impact.getByLabel('People, likely in all').fill('3');
  await impact.getByRole('button', { name: 'Save' }).click();
  await impact.getByText('fewer than the 12 confirmed').waitFor();
  await impact.getByLabel('People, likely in all').fill('120');
  await impact.getByRole('button', { name: 'Save' }).click();
  await impact.waitFor({ state: 'detached' });

  await types(page, '/incident scope add');
  const scope = page.getByRole('dialog', { name: 'Add to the scope' });
  await scope.getByLabel('Name').fill('erp-01');
  await scope.getByRole('button', { name: 'Add' }).click();
  await scope.waitFor({ state: 'detached' });
  await says(page, 'erp-01');
});
