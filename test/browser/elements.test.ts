import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../simulator/with-app.ts';
import { heard } from './heard.ts';
import { channelLog, looking, says } from './looking.ts';
import { CHANNEL, type Trial, trial } from './trial-app.ts';

const look = looking();
let app: Trial;

beforeAll(async () => {
  app = await trial(look, (bolt) => {
    bolt.action(/.*/, async ({ ack, action, client }) => {
      await ack();
      await client.chat.postMessage({ channel: CHANNEL, text: heard(action) });
    });
    bolt.options(/.*/, async ({ ack, payload }) => {
      const found = ['Basel', 'Basra', 'Berlin'].filter((city) => city.toLowerCase().startsWith(payload.value));
      await ack({ options: found.map((city) => ({ text: plain(city), value: city.toLowerCase() })) });
    });
  });
});

afterAll(() => app.slack.close());

const option = (value: string) => ({ text: plain(`The ${value} one`), value });
const options = ['first', 'second', 'third'].map(option);
const confirm = {
  title: plain('Wipe it?'),
  text: plain('It cannot be brought back.'),
  confirm: plain('Wipe'),
  deny: plain('Keep'),
  style: 'danger' as const,
};

const timesHeard = (page: Page, what: string): Promise<number> => channelLog(page).getByText(`heard ${what}`).count();

it('asks back before a button that wants it, and tells the app only when one agrees', async () => {
  const page = await app.look('ana');
  const button = { type: 'button' as const, action_id: 'wipe', text: plain('Wipe the disk'), value: 'sda', confirm };
  await app.shows([{ type: 'actions', elements: [button] }]);
  const wipe = page.getByRole('button', { name: 'Wipe the disk' });
  const question = page.getByRole('dialog', { name: 'Wipe it?' });
  await wipe.click();
  await question.getByText('It cannot be brought back.').waitFor();
  await question.getByRole('button', { name: 'Keep' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await wipe.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);

  await page.keyboard.press('Enter');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });

  await page.keyboard.press('Enter');
  await question.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says(page, 'heard wipe: sda');
  expect(await timesHeard(page, 'wipe')).toBe(1);
});

it('opens an overflow menu by mouse and by keyboard', async () => {
  const page = await app.look('ana');
  await app.shows([
    { type: 'section', text: plain('A disk'), accessory: { type: 'overflow', action_id: 'more', options } },
  ]);
  const menu = page.getByRole('button', { name: 'More options' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'The second one' }).click();
  await says(page, 'heard more: second');
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'The first one' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await says(page, 'heard more: third');
});

it('tells the app what was chosen in each kind of select', async () => {
  const page = await app.look('ana');
  const groups = [
    { label: plain('Low'), options: [option('first')] },
    { label: plain('High'), options: [option('second')] },
  ];
  await app.shows([
    {
      type: 'actions',
      elements: [
        { type: 'static_select', action_id: 'rank', placeholder: plain('Rank'), options },
        { type: 'static_select', action_id: 'grouped', placeholder: plain('Grouped'), option_groups: groups },
        { type: 'users_select', action_id: 'who', placeholder: plain('Who') },
        { type: 'conversations_select', action_id: 'where', placeholder: plain('Where') },
        { type: 'channels_select', action_id: 'public', placeholder: plain('Public') },
      ],
    },
  ]);
  const chooses = async (name: string, text: string, said: string): Promise<void> => {
    await page.getByRole('combobox', { name, exact: true }).selectOption({ label: text });
    await says(page, said);
  };
  await chooses('Rank', 'The second one', 'heard rank: second');
  await chooses('Grouped', 'The first one', 'heard grouped: first');
  await chooses('Who', 'Ben Okafor (@ben)', 'heard who: U02BEN');
  await chooses('Where', '#engineering', 'heard where: C03ENGINEER');
  await chooses('Public', '#general', 'heard public: C01GENERAL');
});

it('adds to a multi-select and takes away from it', async () => {
  const page = await app.look('ana');
  await app.shows([
    {
      type: 'section',
      text: plain('Which'),
      accessory: { type: 'multi_static_select', action_id: 'several', options, max_selected_items: 2 },
    },
    { type: 'section', text: plain('Whom'), accessory: { type: 'multi_users_select', action_id: 'crew' } },
    { type: 'section', text: plain('Rooms'), accessory: { type: 'multi_conversations_select', action_id: 'rooms' } },
  ]);
  const which = page.getByRole('combobox', { name: 'Which' });
  await which.selectOption({ label: 'The third one' });
  await says(page, 'heard several: third');
  await which.selectOption({ label: 'The first one' });
  await says(page, 'heard several: third+first');
  expect(await which.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Remove The third one' }).click();
  await says(page, /^heard several: first$/);
  await page.getByRole('combobox', { name: 'Whom' }).selectOption({ label: 'Chloé Martin (@chloe)' });
  await says(page, 'heard crew: U03CHLOE');
  await page.getByRole('combobox', { name: 'Rooms' }).selectOption({ label: '#general' });
  await says(page, 'heard rooms: C01GENERAL');
});

it('asks the app for what a person types, and takes of what it offers', async () => {
  const page = await app.look('ana');
  await app.shows([
    { type: 'section', text: plain('City'), accessory: { type: 'external_select', action_id: 'city' } },
    {
      type: 'section',
      text: plain('Cities'),
      accessory: { type: 'multi_external_select', action_id: 'cities', min_query_length: 1 },
    },
  ]);
  const city = page.getByRole('combobox', { name: 'City' });
  await city.pressSequentially('ba');
  await page.getByText('Type at least 3 letters.').waitFor();
  await city.pressSequentially('s');
  await page.getByRole('option', { name: 'Basra' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await says(page, 'heard city: basra');
  expect(await city.inputValue()).toBe('Basra');

  const cities = page.getByRole('combobox', { name: 'Cities' });
  await cities.pressSequentially('b');
  await page.getByRole('option', { name: 'Berlin' }).click();
  await says(page, 'heard cities: berlin');
  await cities.pressSequentially('ba');
  await page.getByRole('option', { name: 'Basel' }).click();
  await says(page, 'heard cities: berlin+basel');
  await page.getByRole('button', { name: 'Remove Berlin' }).click();
  await says(page, /^heard cities: basel$/);
  await cities.pressSequentially('zzz');
  await page.getByText('Nothing found.').waitFor();
});

it('opens a select by keyboard without choosing at each step', async () => {
  const page = await app.look('ana');
  await app.shows([
    {
      type: 'actions',
      elements: [{ type: 'static_select', action_id: 'step', placeholder: plain('Step'), options }],
    },
  ]);
  const step = page.getByRole('combobox', { name: 'Step' });
  await step.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await says(page, /heard step: (second|third)/);
  expect(await timesHeard(page, 'step')).toBe(1);
});

it('ticks checkboxes and picks radio buttons by mouse and keyboard', async () => {
  const page = await app.look('ana');
  await app.shows([
    { type: 'actions', block_id: 'boxes', elements: [{ type: 'checkboxes', action_id: 'boxes', options }] },
    {
      type: 'actions',
      elements: [{ type: 'radio_buttons', action_id: 'radio', options: ['red', 'green'].map(option) }],
    },
  ]);
  await page.getByRole('checkbox', { name: 'The second one' }).click();
  await says(page, /^heard boxes: second$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await says(page, 'heard boxes: first+second');
  await page.getByRole('checkbox', { name: 'The second one' }).uncheck();
  await says(page, /^heard boxes: first$/);
  await page.getByRole('radio', { name: 'The red one' }).click();
  await says(page, 'heard radio: red');
  await page.keyboard.press('ArrowDown');
  await says(page, 'heard radio: green');
  expect(await page.getByRole('radio', { name: 'The red one' }).isChecked()).toBe(false);
});

it('takes a date, a time and a moment, and tells of one that is typed once it is whole', async () => {
  const page = await app.look('ana', { locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  await app.shows([
    {
      type: 'actions',
      elements: [
        { type: 'datepicker', action_id: 'day', placeholder: plain('Day'), initial_date: '2026-01-31' },
        { type: 'timepicker', action_id: 'hour', placeholder: plain('Hour') },
        { type: 'datetimepicker', action_id: 'moment' },
      ],
    },
  ]);
  const day = page.getByLabel('Day');
  expect(await day.inputValue()).toBe('2026-01-31');
  await day.fill('2026-07-15');
  await says(page, 'heard day: 2026-07-15');
  await page.getByLabel('Hour').fill('23:45');
  await says(page, 'heard hour: 23:45');
  await page.getByLabel('moment').fill('2026-07-15T23:45');
  await says(page, `heard moment: ${Date.UTC(2026, 6, 15, 21, 45) / 1000}`);

  await day.focus();
  await page.keyboard.type('02032027');
  await page.keyboard.press('Enter');
  await says(page, /heard day: 2027-0[23]-0[23]/);
  expect(await timesHeard(page, 'day')).toBe(2);
});

it('tells the app what is typed into a field of a message', async () => {
  const page = await app.look('ana');
  await app.shows([
    {
      type: 'input',
      dispatch_action: true,
      label: plain('Finding'),
      element: { type: 'plain_text_input', action_id: 'finding' },
    },
  ]);
  await page.getByLabel('Finding').fill('Two sign-ins from nowhere');
  await page.getByLabel('Finding').press('Enter');
  await says(page, 'heard finding: Two sign-ins from nowhere');
});
