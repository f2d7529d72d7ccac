import { it } from 'vitest';
import { declares, looking, messageSaying, says, types } from './looking.ts';

const look = looking();

it('adds a task in a form, and asks why one is not needed beside the field', async () => {
  const page = await look('chloe');
  await declares(page, 'Odd invoice from another supplier');
  await types(page, '/incident task');
  const form = page.getByRole('dialog', { name: 'Add a task' });
  await form.getByLabel('What is to be done').fill('Call the supplier');
  await form.getByRole('button', { name: 'Add' }).click();
  await form.waitFor({ state: 'detached' });
  await says(page, 'Call the supplier');

  const board = messageSaying(page, 'What detection asks for');
  await board.getByRole('button', { name: 'Not needed' }).last().click();
  const why = page.getByRole('dialog', { name: 'Not needed' });
  await why.getByLabel('Why is it not needed?').fill('They called us');
  await why.getByRole('button', { name: 'Settle' }).click();
  await why.waitFor({ state: 'detached' });
  await board.getByText('They called us').waitFor();
});
