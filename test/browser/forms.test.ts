import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../simulator/with-app.ts';
import { looking, says } from './looking.ts';
import { type FormTrial, formTrial, input, modal, options, valuesIn } from './trial-form.ts';

const look = looking();
let app: FormTrial;

beforeAll(async () => {
  app = await formTrial(look);
});

afterAll(() => app.slack.close());

it('brings the app what was put into each kind of input', async () => {
  const page = await app.look('ana', { timezoneId: 'Europe/Berlin' });
  const dialog = await app.opens(
    page,
    modal('all', [
      input('Line', { type: 'plain_text_input', action_id: 'line', initial_value: 'as it was' }),
      input('Lines', { type: 'plain_text_input', action_id: 'lines', multiline: true }),
      input('Number', { type: 'number_input', action_id: 'number', is_decimal_allowed: true }),
      input('Mail', { type: 'email_text_input', action_id: 'mail' }),
      input('Address', { type: 'url_text_input', action_id: 'address' }),
      input('Colour', { type: 'static_select', action_id: 'colour', options }),
      input('Colours', { type: 'multi_static_select', action_id: 'colours', options }),
      input('Person', { type: 'users_select', action_id: 'person', initial_user: 'U01ANA' }),
      input('People', { type: 'multi_users_select', action_id: 'people' }),
      input('Room', { type: 'conversations_select', action_id: 'room' }),
      input('Rooms', { type: 'multi_channels_select', action_id: 'rooms' }),
      input('Ticked', { type: 'checkboxes', action_id: 'ticked', options }),
      input('Picked', { type: 'radio_buttons', action_id: 'picked', options }),
      input('Day', { type: 'datepicker', action_id: 'day' }),
      input('Hour', { type: 'timepicker', action_id: 'hour' }),
      input('Moment', { type: 'datetimepicker', action_id: 'moment' }),
      input('Nothing', { type: 'plain_text_input', action_id: 'nothing' }, { optional: true, hint: plain('Or not') }),
    ]),
  );
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  expect(await field('Line').inputValue()).toBe('as it was');
  await field('Line').fill('One line');
  await field('Lines').click();
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await field('Number').fill('4.5');
  await field('Mail').fill('ana@nightingale.example');
  await field('Address').fill('https://nightingale.example/x');
  await field('Colour').selectOption('red');
  await field('Colours').selectOption('red');
  await field('Colours').selectOption('blue');
  await field('People').selectOption({ label: 'Ben Okafor (@ben)' });
  await field('Room').selectOption({ label: '#general' });
  await field('Rooms').selectOption({ label: '#engineering' });
  await dialog.getByRole('group', { name: 'Ticked' }).getByLabel('green').check();
  await dialog.getByRole('group', { name: 'Picked' }).getByLabel('blue').check();
  await field('Day').fill('2026-07-15');
  await field('Hour').fill('09:30');
  await field('Moment').fill('2026-07-15T09:30');
  expect(await dialog.getByText('Or not').getAttribute('id')).toBe(
    await dialog.getByLabel('Nothing (optional)').getAttribute('aria-describedby'),
  );

  const values: Record<string, unknown>[] = [];
  app.answers(async (state) => {
    values.push(valuesIn(state));
    return undefined;
  });
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.waitFor({ state: 'detached' });
  await says(page, 'submitted all');
  expect(values).toEqual([
    {
      line: 'One line',
      lines: 'First\nsecond',
      number: '4.5',
      mail: 'ana@nightingale.example',
      address: 'https://nightingale.example/x',
      colour: options[0],
      colours: [options[0], options[2]],
      person: 'U01ANA',
      people: ['U02BEN'],
      room: 'C01GENERAL',
      rooms: ['C03ENGINEER'],
      ticked: [options[1]],
      picked: options[2],
      day: '2026-07-15',
      hour: '09:30',
      moment: Date.UTC(2026, 6, 15, 7, 30) / 1000,
      nothing: null,
    },
  ]);
});

it('refuses what an input does not take, beside it, before the app hears of it', async () => {
  const page = await app.look('ana');
  const dialog = await app.opens(
    page,
    modal('strict', [
      input('Name', { type: 'plain_text_input', action_id: 'name', min_length: 3, max_length: 5 }),
      input('Count', {
        type: 'number_input',
        action_id: 'count',
        is_decimal_allowed: false,
        min_value: '2',
        max_value: '9',
      }),
      input('Mail', { type: 'email_text_input', action_id: 'mail' }),
      input('Address', { type: 'url_text_input', action_id: 'address' }),
      input('Picked', { type: 'radio_buttons', action_id: 'picked', options }),
    ]),
  );
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  const send = dialog.getByRole('button', { name: 'Send' });
  /** The error that a screen reader reads with the field. */
  const errorAt = async (name: string): Promise<string> => {
    const id = (await field(name).getAttribute('aria-describedby')) ?? '';
    return id ? await dialog.locator(`[id="${id}"]`).innerText() : '';
  };
  await send.click();
  for (const name of ['Name', 'Count', 'Mail', 'Address', 'Picked'])
    expect(await errorAt(name), name).toBe('Please complete this required field.');
  expect(await field('Name').evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);

  await page.keyboard.type('ab');
  await field('Count').fill('1');
  await field('Mail').fill('nobody');
  await field('Address').fill('nowhere');
  await dialog.getByLabel('green').check();
  await send.click();
  expect(await errorAt('Name')).toMatch(/at least 3/);
  expect(await errorAt('Count')).toMatch(/at least 2/);
  expect(await errorAt('Mail')).toMatch(/email/);
  expect(await errorAt('Address')).toMatch(/URL/);
  expect(await errorAt('Picked')).toBe('');

  await field('Name').click();
  await page.keyboard.type('cdefgh');
  expect(await field('Name').inputValue()).toBe('abcde');
  await field('Count').fill('10');
  await field('Mail').fill('a@b.example');
  await field('Address').fill('https://b.example');
  await send.click();
  expect(await errorAt('Name')).toBe('');
  expect(await errorAt('Count')).toMatch(/at most 9/);
  await field('Count').fill('2.5');
  await send.click();
  expect(await errorAt('Count')).toMatch(/whole number/);
  await field('Count').fill('2');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await says(page, 'submitted strict');
});

it('shows the app’s own errors beside their fields, and a submission on its way as such', async () => {
  const page = await app.look('ana');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let submissions = 0;
  const dialog = await app.opens(
    page,
    modal('judged', [
      input('One', { type: 'plain_text_input', action_id: 'one' }),
      input('Two', { type: 'plain_text_input', action_id: 'two' }),
    ]),
    async () => {
      submissions += 1;
      await released;
      return submissions === 1 ? { response_action: 'errors', errors: { two: 'Two is taken.' } } : undefined;
    },
  );
  await dialog.getByLabel('One').fill('1');
  await dialog.getByLabel('Two').fill('2');
  const send = dialog.getByRole('button', { name: 'Send' });
  await send.click();
  await dialog.locator('form[aria-busy=true]').waitFor();
  expect(await send.getAttribute('aria-busy')).toBe('true');
  await send.click();
  release();
  await dialog.getByText('Two is taken.').waitFor();
  expect(submissions).toBe(1);
  const two = dialog.getByLabel('Two');
  expect(await two.getAttribute('aria-invalid')).toBe('true');
  expect(await two.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  expect(await dialog.getByLabel('One').inputValue()).toBe('1');
  await two.fill('3');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await says(page, 'submitted judged: {"one":"1","two":"3"}');
});
