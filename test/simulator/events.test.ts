import type { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LocalSlack, type ManifestYaml, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { connectedApp } from './bolt-app.ts';
import { botClient } from './clients.ts';

type Event = Record<string, unknown>;

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

function subscribeToAll({ oauth_config, settings }: ManifestYaml): void {
  oauth_config.scopes.bot.push('im:history', 'pins:read', 'groups:read');
  settings.event_subscriptions.bot_events = [
    'app_home_opened',
    'app_mention',
    'channel_archive',
    'channel_left',
    'file_deleted',
    'file_shared',
    'member_joined_channel',
    'message.channels',
    'message.groups',
    'message.im',
    'pin_added',
    'reaction_added',
    'reaction_removed',
  ];
}

/** Everything the app is told, envelopes whole. */
async function listening(timing = {}): Promise<{ slack: LocalSlack; bot: WebClient; told: Arrivals<Event> }> {
  const slack = await startLocalSlack({ manifest: subscribeToAll, timing });
  open.push(slack);
  const told = arrivals<Event>();
  const connected = await connectedApp(slack, () => undefined);
  connected.receiver.client.on('slack_event', ({ type, body }: { type: string; body: Event }) => {
    if (type === 'events_api') told.arrive(body);
  });
  open.push({ close: connected.stop });
  return { slack, bot: botClient(slack), told };
}

const event = (matching: Event) => expect.objectContaining({ event: expect.objectContaining(matching) });

describe('events', () => {
  it('tell of messages where the bot is, and of nothing elsewhere', async () => {
    const { slack, told } = await listening();
    await using ana = await person(slack.url, 'ana');
    await ana.says('#engineering', 'not for the bot');
    const { ts } = await ana.says('#security-incidents', 'for the bot');
    const envelope = await told.next(event({ type: 'message' }));
    expect(envelope).toMatchObject({
      type: 'event_callback',
      team_id: slack.workspace.team.id,
      api_app_id: 'A09APP',
      event_id: expect.stringMatching(/^Ev/),
      event_time: expect.any(Number),
      authorizations: [{ team_id: slack.workspace.team.id, user_id: 'U09APP', is_bot: true }],
      event: {
        text: 'for the bot',
        ts,
        event_ts: ts,
        user: 'U01ANA',
        channel: 'C02SECINC',
        channel_type: 'channel',
        client_msg_id: expect.any(String),
      },
    });
    expect(told.all.map((one) => one.event)).not.toContainEqual(expect.objectContaining({ text: 'not for the bot' }));
  });

  it('tell a mention apart, once each', async () => {
    const { slack, told } = await listening();
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '@muster note it began at two');
    const mention = await told.next(event({ type: 'app_mention' }));
    expect(mention).toMatchObject({ event: { text: '<@U09APP> note it began at two', user: 'U01ANA' } });
  });

  it('tell of edits, deletions, reactions, pins and who joined', async () => {
    const { slack, bot, told } = await listening();
    await using ana = await person(slack.url, 'ana');
    const message = await ana.says('#security-incidents', 'first');
    await ana.edits(message, 'second');
    await told.next(
      event({
        subtype: 'message_changed',
        message: expect.objectContaining({ text: 'second' }),
        previous_message: expect.objectContaining({ text: 'first' }),
      }),
    );
    await ana.reacts(message, 'eyes');
    const item = { type: 'message', channel: 'C02SECINC', ts: message.ts };
    await told.next(event({ type: 'reaction_added', reaction: 'eyes', user: 'U01ANA', item, item_user: 'U01ANA' }));
    await ana.unreacts(message, 'eyes');
    await told.next(event({ type: 'reaction_removed', reaction: 'eyes' }));
    await bot.pins.add({ channel: 'C02SECINC', timestamp: message.ts });
    await told.next(event({ type: 'pin_added', user: 'U09APP' }));
    await bot.pins.remove({ channel: 'C02SECINC', timestamp: message.ts });
    await ana.deletes(message);
    await told.next(event({ subtype: 'message_deleted', deleted_ts: message.ts }));
    await ana.invites('#security-incidents', ['gus']);
    await told.next(event({ type: 'member_joined_channel', user: 'U07GUS', inviter: 'U01ANA', channel_type: 'C' }));
  });

  it('tell of a broadcast reply with its parent, and of a deleted parent as a tombstone', async () => {
    const { slack, bot, told } = await listening();
    await using ana = await person(slack.url, 'ana');
    const parent = await ana.says('#security-incidents', 'the parent');
    const reply = { channel: parent.channel, thread_ts: parent.ts, reply_broadcast: true };
    await bot.chat.postMessage({ ...reply, text: 'for all to see' });
    const root = expect.objectContaining({ text: 'the parent', reply_count: 1 });
    await told.next(event({ subtype: 'thread_broadcast', thread_ts: parent.ts, root }));
    await ana.deletes(parent);
    const message = expect.objectContaining({ subtype: 'tombstone' });
    await told.next(event({ subtype: 'message_changed', message, hidden: true }));
  });

  it('tell the bot that it is out, and of a file that is gone', async () => {
    const { bot, told } = await listening();
    await bot.filesUploadV2({ channel_id: 'C02SECINC', content: 'x', filename: 'b.txt' });
    const shared = await told.next(event({ type: 'file_shared' }));
    const { file_id: file } = z.object({ event: z.object({ file_id: z.string() }) }).parse(shared).event;
    await bot.files.delete({ file });
    await told.next(event({ type: 'file_deleted', file_id: file }));
    await bot.conversations.leave({ channel: 'C02SECINC' });
    await told.next(event({ type: 'channel_left', channel: 'C02SECINC' }));
  });

  it('tell of private channels as groups, and of their end though the bot is thrown out', async () => {
    const { slack, bot, told } = await listening();
    await using ana = await person(slack.url, 'ana');
    const { channel } = await bot.conversations.create({ name: 'inc-1', is_private: true });
    await bot.conversations.invite({ channel: channel?.id ?? '', users: 'U01ANA' });
    await ana.says('#inc-1', 'here');
    await told.next(event({ type: 'message', text: 'here', channel_type: 'group' }));
    await bot.conversations.archive({ channel: channel?.id ?? '' });
    await told.next(event({ subtype: 'channel_archive' }));
  });

  it('tell when somebody opens the Home tab', async () => {
    const { slack, bot, told } = await listening();
    await using ana = await person(slack.url, 'ana');
    const opened = ana.home();
    await told.next(event({ type: 'app_home_opened', user: 'U01ANA', tab: 'home' }));
    await bot.views.publish({ user_id: 'U01ANA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await opened;
    await ana.home();
    await told.next(event({ type: 'app_home_opened', view: expect.objectContaining({ type: 'home' }) }));
  });
});

describe('an event that is not acknowledged', () => {
  it('comes again with the same id, counted and with the reason', async () => {
    const slack = await startLocalSlack({
      manifest: subscribeToAll,
      timing: { acknowledge: 20, eventRetries: [0, 1, 2] },
    });
    open.push(slack);
    const told = arrivals<Event>();
    const connected = await connectedApp(slack, () => undefined);
    open.push({ close: connected.stop });
    connected.receiver.client.removeAllListeners('slack_event');
    connected.receiver.client.on('slack_event', (envelope: Event) => told.arrive(envelope));
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', 'is anyone there?');
    await told.next(expect.objectContaining({ retry_num: 3 }));
    expect(told.all.map(({ retry_num, retry_reason }) => [retry_num, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    const ids = told.all.map(({ body }) =>
      typeof body === 'object' && body && 'event_id' in body ? body.event_id : null,
    );
    expect(new Set(ids).size).toBe(1);
  });
});
