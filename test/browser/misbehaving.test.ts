import { afterAll, beforeAll, expect, it } from 'vitest';
import { declares, type Look, looking, messageSaying, says, types } from './looking.ts';
import { type Program, startProgram } from './program.ts';

const look = looking();
let program: Program;

beforeAll(async () => {
  program = await startProgram();
});

afterAll(() => program.stop());

/** A program of its own, since what goes wrong in it goes wrong for everybody. */
const lookHere: Look = (person, how) => look(person, { at: program.url, ...how });

it('shows each call and event as it happens, to filter, to stop and to look into', async () => {
  const page = await lookHere('ana');
  await page.keyboard.press('Control+.');
  const wire = page.getByRole('region', { name: 'On the wire' });
  await declares(page, 'Letters in the wrong boxes');
  await wire
    .getByRole('button', { name: /Slack → Muster command \/incident/ })
    .first()
    .click();
  const detail = page.getByRole('region', { name: 'Details of /incident' });
  await detail.getByRole('region', { name: 'Payload' }).getByText('Letters in the wrong boxes').waitFor();
  await page.keyboard.press('ArrowDown');
  await detail.waitFor({ state: 'detached' });

  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('pins.add');
  await wire.getByRole('button', { name: /Muster → Slack call pins\.add.* ok/ }).waitFor();
  expect(await wire.getByRole('button').count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('');
  await page.getByLabel('Filter by kind').selectOption('Commands');

  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing yet.').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await types(page, '/incident timeline');
  const resume = page.getByRole('button', { name: /Resume \(\d+ new\)/ });
  await resume.waitFor();
  expect(await wire.getByRole('button').count()).toBe(0);
  await resume.click();
  await wire.getByRole('button', { name: /command \/incident/ }).waitFor();
});

it('says everywhere that Slack misbehaves on purpose, until it is calmed', async () => {
  const [ana, ben] = [await lookHere('ana'), await lookHere('ben')];
  await ana.keyboard.press('Control+.');
  await ana.getByRole('button', { name: 'Faults', exact: true }).click();
  const calls = ana.getByRole('form', { name: 'What Muster calls' });
  await calls.getByLabel('Method').fill('response_url');
  await calls.getByLabel('Trouble').selectOption('Unavailable (503)');
  await calls.getByLabel('Times').fill('1');
  await calls.getByRole('button', { name: 'Add' }).click();
  const inForce = ana.getByRole('region', { name: 'Faults in force' });
  await inForce.getByText('response_url: fails with HTTP 503 (once)').waitFor();
  await ben.getByText('1 fault in force').waitFor();

  await types(ana, '/incident help');
  await ben.getByText('1 fault in force').waitFor({ state: 'detached' });
  await inForce.getByText('None. Slack behaves.').waitFor();

  await calls.getByLabel('Times').fill('');
  await calls.getByRole('button', { name: 'Add' }).click();
  await ben.getByRole('status', { name: 'Faults' }).getByRole('button', { name: 'Calm again' }).click();
  await inForce.getByText('None. Slack behaves.').waitFor();
});

it('connects again after its socket was cut', async () => {
  const page = await lookHere('ana');
  await page.keyboard.press('Control+.');
  await page.getByLabel('Filter by kind').selectOption('Sockets');
  const wire = page.getByRole('region', { name: 'On the wire' });
  const hellos = wire.getByRole('button', { name: /socket hello/ });
  await hellos.first().waitFor();
  const before = await hellos.count();
  await page.getByRole('button', { name: 'Faults', exact: true }).click();
  await page.getByRole('button', { name: 'Refresh the connection' }).click();
  await page.getByRole('button', { name: 'Wire', exact: true }).click();
  await page.getByLabel('Filter by kind').selectOption('Sockets');
  await hellos.nth(before).waitFor();
});

it('wears a badge when the bot was too late', async () => {
  const page = await lookHere('ana');
  await page.keyboard.press('Control+.');
  await page.getByRole('button', { name: 'Faults', exact: true }).click();
  const deliveries = page.getByRole('form', { name: 'What is brought to Muster' });
  await deliveries.getByLabel('What').fill('command');
  await deliveries.getByLabel('Trouble').selectOption('Acknowledgement not heard');
  await deliveries.getByLabel('Times').fill('1');
  await deliveries.getByRole('button', { name: 'Add' }).click();
  await page.getByText('1 fault in force').waitFor();

  await types(page, '/incident list');
  await says(page, 'Muster is too late: it has not acknowledged the command /incident, and Slack waits 3 s.');
  await page.getByText('/incident failed with the error "operation_timeout"').waitFor();
  await page.getByRole('button', { name: 'Muster was too late once' }).click();
  await page.getByRole('dialog', { name: 'When Muster was too late' }).getByText('/incident').first().waitFor();
});

it('says when it is offline, and catches up when the workspace is back', async () => {
  const page = await lookHere('ben');
  await types(page, 'Is anybody still here?');
  await program.halt();
  await page.getByText('You are offline').waitFor();
  await types(page, 'Sent into the void');
  await page.getByText('The workspace cannot be reached').waitFor();

  await program.resume();
  await page.getByText('You are offline').waitFor({ state: 'detached' });
  await page.getByText('Muster is not connected').waitFor({ state: 'detached' });
  await types(page, 'And here we are again');
  await says(page, 'And here we are again');
  await messageSaying(page, 'Is anybody still here?').waitFor();
});
