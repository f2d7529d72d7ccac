import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { botClient, errorOf, refusalOf } from './clients.ts';

const text = (length: number) => 'x'.repeat(length);
const plain = (words: string) => ({ type: 'plain_text', text: words });
const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words });
const many = <Thing>(count: number, thing: (at: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, at) => thing(at));
const option = (at: number, more = {}) => ({ text: plain(`No. ${at}`), value: `${at}`, ...more });
const divider = { type: 'divider' };

const actions = (...elements: object[]) => [{ type: 'actions', elements }];
const section = (accessory: object) => [{ type: 'section', text: plain('x'), accessory }];
const input = (element: object, more = {}) => [{ type: 'input', label: plain('Label'), element, ...more }];
const button = (more = {}) => ({ type: 'button', text: plain('Go'), ...more });
const select = (more = {}) => ({ type: 'static_select', options: many(2, option), ...more });
const confirm = (more = {}) => ({
  title: plain('Sure?'),
  text: plain('Really?'),
  confirm: plain('Yes'),
  deny: plain('No'),
  ...more,
});
const modal = (more = {}) => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Send'),
  blocks: [divider],
  ...more,
});

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack();
  bot = botClient(slack);
});
afterEach(() => slack.close());

const validate = (args: object) => bot.apiCall('blocks.validate', { ...args });
const complaints = async (blocks: unknown) => {
  const { error, response_metadata: about } = await refusalOf(validate({ blocks }));
  expect(error).toBe('invalid_blocks');
  return String(Object.values(about ?? {})[0]);
};

describe('what is as long as it may be is taken, and one more is not', () => {
  it.each<[string, (extra: number) => object[]]>([
    ['blocks of a message', (n) => many(50 + n, () => divider)],
    ['block_id', (n) => [{ ...divider, block_id: text(255 + n) }]],
    ['action_id', (n) => actions(button({ action_id: text(255 + n) }))],
    ['text of a section', (n) => [{ type: 'section', text: mrkdwn(text(3000 + n)) }]],
    ['fields of a section', (n) => [{ type: 'section', fields: many(10 + n, () => plain('x')) }]],
    ['text of a field', (n) => [{ type: 'section', fields: [mrkdwn(text(2000 + n))] }]],
    ['header', (n) => [{ type: 'header', text: plain(text(150 + n)) }]],
    ['elements of a context', (n) => [{ type: 'context', elements: many(10 + n, () => plain('x')) }]],
    ['elements of actions', (n) => actions(...many(25 + n, () => button()))],
    ['text of a button', (n) => actions(button({ text: plain(text(75 + n)) }))],
    ['value of a button', (n) => actions(button({ value: text(2000 + n) }))],
    ['address of a button', (n) => actions(button({ url: `https://a.example/${text(2982 + n)}` }))],
    ['options of a select', (n) => actions(select({ options: many(100 + n, option) }))],
    ['text of an option', (n) => actions(select({ options: [option(1, { text: plain(text(75 + n)) })] }))],
    ['value of an option', (n) => actions(select({ options: [option(1, { value: text(75 + n) })] }))],
    [
      'description of an option',
      (n) => actions(select({ options: [option(1, { description: plain(text(75 + n)) })] })),
    ],
    ['choices of an overflow', (n) => actions({ type: 'overflow', options: many(5 + n, option) })],
    ['radio buttons', (n) => actions({ type: 'radio_buttons', options: many(10 + n, option) })],
    ['checkboxes', (n) => actions({ type: 'checkboxes', options: many(10 + n, option) })],
    ['placeholder', (n) => actions(select({ placeholder: plain(text(150 + n)) }))],
    ['label of an input', (n) => input({ type: 'plain_text_input' }, { label: plain(text(2000 + n)) })],
    ['hint of an input', (n) => input({ type: 'plain_text_input' }, { hint: plain(text(2000 + n)) })],
    ['text of an input', (n) => input({ type: 'plain_text_input', max_length: 3000 + n })],
    ['title of a confirmation', (n) => actions(button({ confirm: confirm({ title: plain(text(100 + n)) }) }))],
    ['text of a confirmation', (n) => actions(button({ confirm: confirm({ text: plain(text(300 + n)) }) }))],
    ['yes of a confirmation', (n) => actions(button({ confirm: confirm({ confirm: plain(text(30 + n)) }) }))],
    ['no of a confirmation', (n) => actions(button({ confirm: confirm({ deny: plain(text(30 + n)) }) }))],
    ['markdown', (n) => [{ type: 'markdown', text: text(12_000 + n) }]],
    ['rows of a table', (n) => [{ type: 'table', rows: many(100 + n, () => [{}]) }]],
    ['cells of a row', (n) => [{ type: 'table', rows: [many(20 + n, () => ({}))] }]],
    ['tables of a message', (n) => many(1 + n, () => ({ type: 'table', rows: [[{}]] }))],
  ])('%s', async (_, blocks) => {
    expect(await validate({ blocks: blocks(0) })).toMatchObject({ ok: true });
    expect(await errorOf(validate({ blocks: blocks(1) }))).toBe('invalid_blocks');
  });

  it.each<[string, (extra: number) => object]>([
    ['blocks of a modal', (n) => modal({ blocks: many(100 + n, () => divider) })],
    ['blocks of a Home tab', (n) => ({ type: 'home', blocks: many(100 + n, () => divider) })],
    ['title', (n) => modal({ title: plain(text(24 + n)) })],
    ['submit', (n) => modal({ submit: plain(text(24 + n)) })],
    ['close', (n) => modal({ close: plain(text(24 + n)) })],
    ['private_metadata', (n) => modal({ private_metadata: text(3000 + n) })],
    ['callback_id', (n) => modal({ callback_id: text(255 + n) })],
    ['external_id', (n) => modal({ external_id: text(255 + n) })],
    [
      'elements with the focus',
      (n) => modal({ blocks: many(1 + n, () => input(select({ focus_on_load: true }))).flat() }),
    ],
  ])('%s of a view', async (_, view) => {
    expect(await validate({ view: view(0) })).toMatchObject({ ok: true });
    expect(await errorOf(validate({ view: view(1) }))).toBe('invalid_view');
  });

  it('a view as a whole, in bytes', async () => {
    const view = (letter: string) => ({
      ...modal(),
      blocks: many(45, () => ({ type: 'section', text: plain(letter.repeat(2800)) })),
    });
    expect(await validate({ view: view('x') })).toMatchObject({ ok: true });
    const publish = (one: object) => bot.apiCall('views.publish', { user_id: 'U01ANA', view: { ...one } });
    const { blocks } = view('ü');
    expect(await errorOf(publish({ type: 'home', blocks }))).toBe('view_too_large');
  });
});

describe('an image', () => {
  const image = (more: object) => ({ type: 'image', alt_text: 'A picture', ...more });
  const one = 'exactly one of image_url and slack_file is required';

  it.each<[string, object]>([
    ['is from nowhere', {}],
    ['is from two places', { image_url: 'https://a.example/a.png', slack_file: { id: 'F1' } }],
  ])('is refused when it %s', async (_, from) => {
    expect(await complaints([image(from)])).toContain(one);
    expect(await complaints([{ type: 'context', elements: [image(from)] }])).toContain(one);
    expect(await complaints(section(image(from)))).toContain(one);
  });

  it('may be a file that is there', async () => {
    expect(await complaints([image({ slack_file: { id: 'F0NONE' } })])).toContain('invalid slack file');
    expect(await complaints([image({ slack_file: {} })])).toContain('exactly one of id and url');
    const { files } = await bot.files.list({});
    expect(files).toEqual([]);
    const uploaded = await bot.filesUploadV2({ content: 'x', filename: 'a.png' });
    const id = uploaded.files[0]?.files?.[0]?.id;
    expect(await validate({ blocks: [image({ slack_file: { id } })] })).toMatchObject({ ok: true });
  });

  it('has words for those who do not see it', async () => {
    expect(await complaints([image({ image_url: 'https://a.example/a.png', alt_text: '' })])).toContain('alt_text');
  });
});

describe('presets', () => {
  it.each<[string, object]>([
    ['initial_user', { type: 'users_select', initial_user: 'U0NOBODY' }],
    ['initial_users', { type: 'multi_users_select', initial_users: ['U01ANA', 'U0NOBODY'] }],
    ['initial_conversation', { type: 'conversations_select', initial_conversation: 'C0NOWHERE' }],
    ['initial_conversations', { type: 'multi_conversations_select', initial_conversations: ['C0NOWHERE'] }],
    ['initial_channel', { type: 'channels_select', initial_channel: 'C0NOWHERE' }],
    ['initial_channels', { type: 'multi_channels_select', initial_channels: ['C0NOWHERE'] }],
  ])('%s has to exist', async (field, element) => {
    expect(await complaints(actions(element))).toContain(`invalid \`${field}\``);
  });

  it('are taken where they exist, and a channel is a public one', async () => {
    const { channel } = await bot.conversations.create({ name: 'shut', is_private: true });
    const preset = (type: string, field: string, value: unknown) =>
      validate({ blocks: actions({ type, [field]: value }) });
    await preset('users_select', 'initial_user', 'U01ANA');
    await preset('multi_channels_select', 'initial_channels', ['C01GENERAL']);
    await preset('conversations_select', 'initial_conversation', channel?.id);
    expect(await errorOf(preset('channels_select', 'initial_channel', channel?.id))).toBe('invalid_blocks');
  });

  it('are no more than may be chosen', async () => {
    const element = { type: 'multi_users_select', max_selected_items: 1, initial_users: ['U01ANA', 'U02BEN'] };
    expect(await complaints(actions(element))).toContain('max_selected_items');
  });

  it('are among the options, each of which has a value of its own', async () => {
    expect(await complaints(actions(select({ initial_option: option(7) })))).toContain('must match one of the options');
    expect(await complaints(actions(select({ options: [option(1), option(1)] })))).toContain('must be unique');
    const group = { label: plain('Group'), options: [option(1)] };
    const grouped = { type: 'static_select', option_groups: [group, group] };
    expect(await complaints(actions(grouped))).toContain('must be unique');
  });
});

describe('an input', () => {
  it.each<[string, object]>([
    ['min_length must not be greater', { type: 'plain_text_input', min_length: 5, max_length: 4 }],
    ['initial_value must not be longer', { type: 'plain_text_input', initial_value: 'xxx', max_length: 2 }],
    [
      'min_value must not be greater',
      { type: 'number_input', is_decimal_allowed: false, min_value: '5', max_value: '4' },
    ],
    ['must be a number', { type: 'number_input', is_decimal_allowed: false, min_value: 'few' }],
    ['must be a number', { type: 'number_input', is_decimal_allowed: false, max_value: '' }],
    ['must be a number', { type: 'number_input', is_decimal_allowed: false, initial_value: 'some' }],
    ['between min_value', { type: 'number_input', is_decimal_allowed: false, max_value: '4', initial_value: '5' }],
    ['decimals are not', { type: 'number_input', is_decimal_allowed: false, initial_value: '1.5' }],
    ['must be a valid time zone', { type: 'timepicker', timezone: 'Mars/Olympus' }],
  ])('is refused: %s', async (complaint, element) => {
    expect(await complaints(input(element))).toContain(complaint);
  });

  it('may stand where its limits allow it', async () => {
    const number = {
      type: 'number_input',
      is_decimal_allowed: true,
      min_value: '-1.5',
      max_value: '2',
      initial_value: '0',
    };
    expect(await validate({ blocks: input(number) })).toMatchObject({ ok: true });
    const words = { type: 'plain_text_input', min_length: 3, max_length: 3, initial_value: 'abc' };
    expect(await validate({ blocks: input(words) })).toMatchObject({ ok: true });
  });
});

describe('elements stand only where Slack has a place for them', () => {
  it.each(['plain_text_input', 'email_text_input', 'url_text_input', 'file_input', 'image'])(
    '%s is not among actions',
    async (type) => {
      expect(await complaints(actions({ type }))).toContain(`unsupported type: ${type}`);
    },
  );

  it.each(['datetimepicker', 'plain_text_input', 'number_input', 'rich_text_input', 'file_input'])(
    '%s is not beside a section',
    async (type) => {
      expect(await complaints(section({ type }))).toContain(`unsupported type: ${type}`);
    },
  );

  it.each(['button', 'overflow', 'image'])('%s is no input', async (type) => {
    expect(await complaints(input({ type }))).toContain(`unsupported type: ${type}`);
  });

  it('a context holds images and text only', async () => {
    expect(await complaints([{ type: 'context', elements: [button()] }])).toContain('unsupported type: button');
  });

  it('only the choices of an overflow lead to an address', async () => {
    const options = [option(1, { url: 'https://a.example/' })];
    expect(await validate({ blocks: actions({ type: 'overflow', options }) })).toMatchObject({ ok: true });
    expect(await complaints(actions(select({ options })))).toContain('invalid additional property: url');
  });

  it.each([
    { type: 'markdown', text: 'x' },
    { type: 'table', rows: [[{}]] },
  ])('$type is for messages only', async (block) => {
    expect(await errorOf(validate({ view: { type: 'home', blocks: [block] } }))).toBe('invalid_view');
  });

  it('a remote file cannot be posted', async () => {
    expect(await complaints([{ type: 'file', external_id: 'x', source: 'remote' }])).toContain(
      'unsupported type: file',
    );
  });
});
