import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { connect } from '../person/connection.ts';
import { person } from '../person.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { type ConnectedApp, connectedApp } from './bolt-app.ts';
import { botClient } from './clients.ts';

type Event = Record<string, unknown>;

const PARTNER = 'T0PARTNER';
const OLGA = 'U08OLGA';

let slack: LocalSlack;
let app: ConnectedApp;
let told: Arrivals<Event>;
let room: string;

beforeEach(async () => {
  slack = await startLocalSlack({
    manifest: ({ settings }) => {
      settings.event_subscriptions.bot_events = [
        'channel_shared',
        'channel_unshared',
        'member_joined_channel',
        'member_left_channel',
        'message.channels',
        'message.groups',
      ];
    },
  });
  told = arrivals<Event>();
  app = await connectedApp(slack, () => undefined);
  app.receiver.client.on('slack_event', ({ type, body }: { type: string; body: Event }) => {
    if (type === 'events_api') told.arrive(body);
  });
  const { channel } = await botClient(slack).conversations.create({ name: 'inc-1-amber-falcon', is_private: true });
  room = channel?.id ?? '';
});
afterEach(async () => {
  await app.stop();
  await slack.close();
});

const event = (matching: Event) => expect.objectContaining({ event: expect.objectContaining(matching) });
const info = async () => (await botClient(slack).conversations.info({ channel: room })).channel;

describe('a private channel that an administrator opens', () => {
  it('is seen by everyone, with all that was said in it, and says so as a public channel', async () => {
    await using farid = await person(slack.url, 'farid');
    await botClient(slack).chat.postMessage({ channel: room, text: 'Nobody else may know' });
    slack.workspace.administrator.convertToPublic(room);
    await told.next(
      event({ type: 'message', subtype: 'channel_convert_to_public', channel: room, channel_type: 'channel' }),
    );
    expect(await info()).toMatchObject({ id: room, is_private: false, is_channel: true, is_group: false });
    await farid.sees('#inc-1-amber-falcon', 'Nobody else may know');
  });

  it('can be shut again, for those who are in it', async () => {
    await using farid = await person(slack.url, 'farid');
    slack.workspace.administrator.convertToPublic(room);
    slack.workspace.administrator.convertToPrivate(room);
    await told.next(event({ subtype: 'channel_convert_to_private', channel: room, channel_type: 'group' }));
    expect(await info()).toMatchObject({ is_private: true });
    expect((await farid.channels()).map(({ id }) => id)).not.toContain(room);
  });

  it('refuses what is open already, and #general', () => {
    const { administrator } = slack.workspace;
    expect(() => administrator.convertToPublic('C02SECINC')).toThrow('could_not_convert_channel');
    expect(() => administrator.convertToPrivate('C01GENERAL')).toThrow('could_not_convert_channel');
  });
});

describe('a channel shared with another organisation', () => {
  it('says so in an event and wherever it is described, and their people come in', async () => {
    slack.workspace.administrator.shareWith(room, PARTNER, [OLGA]);
    await told.next(event({ type: 'channel_shared', channel: room, connected_team_id: PARTNER }));
    await told.next(event({ type: 'member_joined_channel', channel: room, user: OLGA, team: PARTNER }));
    expect(await info()).toMatchObject({
      is_private: true,
      is_shared: true,
      is_ext_shared: true,
      shared_team_ids: ['T01NIGHTINGALE', PARTNER],
      connected_team_ids: [PARTNER],
    });
    await using olga = await person(slack.url, 'olga');
    await olga.says('#inc-1-amber-falcon', 'Hello from outside');
    const envelope = await told.next(event({ type: 'message', user: OLGA, text: 'Hello from outside' }));
    expect(envelope).toMatchObject({ is_ext_shared_channel: true });
  });

  it('is left by their people when it is shared no longer', async () => {
    const { administrator } = slack.workspace;
    administrator.shareWith(room, PARTNER, [OLGA]);
    administrator.unshare(room, PARTNER);
    await told.next(event({ type: 'member_left_channel', channel: room, user: OLGA }));
    await told.next(
      event({ type: 'channel_unshared', channel: room, previously_connected_team_id: PARTNER, is_ext_shared: false }),
    );
    expect(await info()).toMatchObject({ is_ext_shared: false, shared_team_ids: ['T01NIGHTINGALE'] });
    expect((await botClient(slack).conversations.members({ channel: room })).members).toEqual(['U09APP']);
  });

  it('takes nobody who is not of that organisation', async () => {
    expect(() => slack.workspace.administrator.shareWith(room, PARTNER, ['U01ANA'])).toThrow('user_not_found');
    expect(await info()).toMatchObject({ is_ext_shared: false });
  });

  it('is there in a fresh workspace, as its purpose says', async () => {
    const { channel } = await botClient(slack).conversations.info({ channel: 'C04PARTNER' });
    expect(channel).toMatchObject({ is_ext_shared: true, connected_team_ids: [PARTNER] });
  });
});

describe('what an administrator does, asked for at the screen', () => {
  const opens = { type: 'administer', deed: { to: 'make-public' } } as const;

  it('is done in the administrator’s name', async () => {
    await botClient(slack).conversations.invite({ channel: room, users: 'U01ANA' });
    const ana = await connect(slack.url, 'U01ANA', () => undefined);
    await ana.act({ ...opens, channel: room });
    await told.next(event({ subtype: 'channel_convert_to_public', channel: room, user: 'U02BEN' }));
    await ana.close();
  });

  it('is for those who see the channel', async () => {
    const farid = await connect(slack.url, 'U06FARID', () => undefined);
    await expect(farid.act({ ...opens, channel: room })).rejects.toThrow('There is no such channel.');
    expect(await info()).toMatchObject({ is_private: true });
    await farid.close();
  });
});

it('ends an account, and with it its place in every channel; nobody writes to it any more', async () => {
  const bot = botClient(slack);
  await bot.conversations.invite({ channel: room, users: 'U02BEN' });
  slack.workspace.administrator.deactivate('U02BEN');
  expect((await bot.users.info({ user: 'U02BEN' })).user?.deleted).toBe(true);
  expect((await bot.conversations.members({ channel: room })).members).not.toContain('U02BEN');
  expect((await bot.users.conversations({ user: 'U02BEN' })).channels).toEqual([]);
  await expect(bot.conversations.open({ users: 'U02BEN' })).rejects.toThrow('user_disabled');
});
