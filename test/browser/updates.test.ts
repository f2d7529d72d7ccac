import { expect, it } from 'vitest';
import { declares, looking, says, types } from './looking.ts';

const look = looking();

it('shows how an update reads before it is posted, and begins the next with what it said', async () => {
  const page = await look('deniz');
  await declares(page, 'Odd process on a build server');
  await types(page, '/incident update');
  const form = page.getByRole('dialog', { name: 'Post an update' });
  await form.getByLabel('What we know').fill('One build server runs a miner');
  await form.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('dialog', { name: 'Preview' });
  await preview.getByText('One build server runs a miner').waitFor();
  await preview.getByRole('button', { name: 'Back' }).click();
  await preview.waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Post', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await says(page, 'One build server runs a miner');

  await types(page, '/incident update');
  await form.waitFor();
  expect(await form.getByLabel('What we know').inputValue()).toBe('One build server runs a miner');
  await form.getByLabel('What we know').fill('Two build servers run a miner');
  await form.getByRole('button', { name: 'Post', exact: true }).click();
  await says(page, 'Two build servers run a miner');
});
