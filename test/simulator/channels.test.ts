import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { botClient, errorOf, refusalOf } from './clients.ts';

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack();
  bot = botClient(slack);
});
afterEach(() => slack.close());

async function privateRoom(name = 'inc-1-amber-falcon'): Promise<string> {
  const { channel } = await bot.conversations.create({ name, is_private: true });
  return channel?.id ?? '';
}

describe('a channel name', () => {
  it('follows the rules of Slack', async () => {
    const refused = (name: string) => errorOf(bot.conversations.create({ name }));
    expect(await refused('')).toBe('invalid_name_required');
    expect(await refused('x'.repeat(81))).toBe('invalid_name_maxlength');
    expect(await refused('---')).toBe('invalid_name_punctuation');
    expect(await refused('Big News')).toBe('invalid_name_specials');
    expect(await refused('general')).toBe('name_taken');
  });

  it('stays taken after archiving, in private channels too', async () => {
    const channel = await privateRoom();
    await bot.conversations.archive({ channel });
    expect(await errorOf(bot.conversations.create({ name: 'inc-1-amber-falcon' }))).toBe('name_taken');
  });
});

describe('a channel the bot makes', () => {
  it('has the bot as its only member', async () => {
    const { channel } = await bot.conversations.create({ name: 'inc-1', is_private: true });
    expect(channel).toMatchObject({ name: 'inc-1', is_private: true, is_member: true, creator: 'U09APP' });
    expect((await bot.conversations.members({ channel: channel?.id ?? '' })).members).toEqual(['U09APP']);
  });

  it('takes a topic and a purpose of up to 250 characters', async () => {
    const channel = await privateRoom();
    await bot.conversations.setTopic({ channel, topic: 'x'.repeat(250) });
    await bot.conversations.setPurpose({ channel, purpose: 'why' });
    expect((await bot.conversations.info({ channel })).channel).toMatchObject({
      topic: { value: 'x'.repeat(250), creator: 'U09APP' },
      purpose: { value: 'why' },
    });
    expect(await errorOf(bot.conversations.setTopic({ channel, topic: 'x'.repeat(251) }))).toBe('too_long');
  });

  it('can be renamed by the bot that made it, and no other can', async () => {
    const channel = await privateRoom();
    const renamed = await bot.conversations.rename({ channel, name: 'inc-1-renamed' });
    expect(renamed.channel).toMatchObject({ name: 'inc-1-renamed', previous_names: ['inc-1-amber-falcon'] });
    expect(await errorOf(bot.conversations.rename({ channel: 'C02SECINC', name: 'mine' }))).toBe('not_authorized');
  });

  it('is left by the bot when it is archived, and closed to writing', async () => {
    const { channel } = await bot.conversations.create({ name: 'inc-2' });
    const id = channel?.id ?? '';
    await bot.conversations.invite({ channel: id, users: 'U01ANA' });
    await bot.conversations.archive({ channel: id });
    const { channel: archived } = await bot.conversations.info({ channel: id });
    expect(archived).toMatchObject({ is_archived: true, is_member: false });
    expect(await errorOf(bot.chat.postMessage({ channel: id, text: 'x' }))).toBe('is_archived');
    expect(await errorOf(bot.conversations.archive({ channel: id }))).toBe('already_archived');
    expect(await errorOf(bot.conversations.unarchive({ channel: id }))).toBe('not_in_channel');
  });

  it('refuses what Slack refuses for #general', async () => {
    expect(await errorOf(bot.conversations.archive({ channel: 'C01GENERAL' }))).toBe('not_in_channel');
    expect(await errorOf(bot.conversations.leave({ channel: 'C01GENERAL' }))).toBe('cant_leave_general');
  });
});

describe('inviting', () => {
  it('brings everyone in, or with one wrong id nobody', async () => {
    const channel = await privateRoom();
    expect(await refusalOf(bot.conversations.invite({ channel, users: 'U01ANA,U0NOBODY' }))).toMatchObject({
      error: 'user_not_found',
      errors: [{ user: 'U0NOBODY', ok: false, error: 'user_not_found' }],
    });
    expect((await bot.conversations.members({ channel })).members).toEqual(['U09APP']);
    await bot.conversations.invite({ channel, users: 'U01ANA,U02BEN' });
    expect((await bot.conversations.members({ channel })).members).toEqual(['U09APP', 'U01ANA', 'U02BEN']);
  });

  it('brings in whoever it can when forced, and tells about the others', async () => {
    const channel = await privateRoom();
    const answer = await bot.conversations.invite({ channel, users: 'U01ANA,U08OLGA,U0NOBODY', force: true });
    expect(answer).toMatchObject({
      ok: true,
      errors: [
        { user: 'U08OLGA', error: 'cant_invite' },
        { user: 'U0NOBODY', error: 'user_not_found' },
      ],
    });
    expect((await bot.conversations.members({ channel })).members).toEqual(['U09APP', 'U01ANA']);
  });

  it('refuses those who are there, oneself, and where one is not', async () => {
    const channel = await privateRoom();
    await bot.conversations.invite({ channel, users: 'U01ANA' });
    expect(await errorOf(bot.conversations.invite({ channel, users: 'U01ANA' }))).toBe('already_in_channel');
    expect(await errorOf(bot.conversations.invite({ channel, users: 'U01ANA', force: true }))).toBe(
      'already_in_channel',
    );
    expect(await errorOf(bot.conversations.invite({ channel, users: 'U09APP' }))).toBe('cant_invite_self');
    expect(await errorOf(bot.conversations.invite({ channel: 'C03ENGINEER', users: 'U07GUS' }))).toBe('not_in_channel');
    const crowd = Array.from({ length: 101 }, (_, at) => `U${at}`).join(',');
    expect(await errorOf(bot.conversations.invite({ channel, users: crowd }))).toBe('too_many_users');
  });

  it('can be undone', async () => {
    const channel = await privateRoom();
    await bot.conversations.invite({ channel, users: 'U01ANA' });
    await bot.conversations.kick({ channel, user: 'U01ANA' });
    expect((await bot.conversations.members({ channel })).members).toEqual(['U09APP']);
    expect(await errorOf(bot.conversations.kick({ channel, user: 'U01ANA' }))).toBe('not_in_channel');
    expect(await errorOf(bot.conversations.kick({ channel, user: 'U09APP' }))).toBe('cant_kick_self');
    expect(await errorOf(bot.conversations.leave({ channel }))).toBe('last_member');
  });
});

describe('lists of channels', () => {
  it('show public channels, and private ones to their members', async () => {
    const channel = await privateRoom();
    const { channels = [] } = await bot.conversations.list({ types: 'public_channel,private_channel' });
    expect(channels.map(({ id }) => id)).toEqual(['C01GENERAL', 'C02SECINC', 'C03ENGINEER', 'C04PARTNER', channel]);
    expect(await errorOf(bot.conversations.list({ types: 'everything' }))).toBe('invalid_types');
    expect(await errorOf(bot.conversations.list({ limit: 1000 }))).toBe('invalid_limit');
    expect(await refusalOf(bot.conversations.list({ types: 'im' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'im:read',
    });
  });

  it('say where a person is, as far as the bot may know', async () => {
    const channel = await privateRoom();
    await bot.conversations.invite({ channel, users: 'U01ANA' });
    const where = async (user?: string) => {
      const types = 'public_channel,private_channel';
      const { channels = [] } = await bot.users.conversations({ types, ...(user ? { user } : {}) });
      return channels.map(({ id }) => id);
    };
    expect(await where()).toEqual(['C02SECINC', channel]);
    expect(await where('U01ANA')).toEqual(['C01GENERAL', 'C02SECINC', 'C03ENGINEER', channel]);
    expect(await where('U07GUS')).toEqual(['C01GENERAL']);
  });
});

describe('a direct message', () => {
  it('is opened once for each person', async () => {
    const first = await bot.conversations.open({ users: 'U01ANA' });
    const again = await bot.conversations.open({ users: 'U01ANA', return_im: true });
    expect(again).toMatchObject({
      already_open: true,
      channel: { id: first.channel?.id, is_im: true, user: 'U01ANA' },
    });
    const { channel } = await bot.chat.postMessage({ channel: 'U01ANA', text: 'hello' });
    expect(channel).toBe(first.channel?.id);
  });

  it('is left by nobody, and nobody is thrown out of it', async () => {
    const { channel } = await bot.conversations.open({ users: 'U01ANA' });
    const id = channel?.id ?? '';
    const unsupported = 'method_not_supported_for_channel_type';
    expect(await errorOf(bot.conversations.leave({ channel: id }))).toBe(unsupported);
    expect(await errorOf(bot.conversations.kick({ channel: id, user: 'U01ANA' }))).toBe(unsupported);
  });

  it('needs somebody to talk to', async () => {
    expect(await errorOf(bot.apiCall('conversations.open'))).toBe('users_list_not_supplied');
    expect(await errorOf(bot.conversations.open({ users: 'U0NOBODY' }))).toBe('user_not_found');
    expect(await errorOf(bot.chat.postMessage({ channel: 'U0NOBODY', text: 'x' }))).toBe('channel_not_found');
  });
});
