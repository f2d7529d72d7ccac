import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { botClient, errorOf } from './clients.ts';

const channel_id = 'C02SECINC';

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack({
    manifest: ({ oauth_config }) => oauth_config.scopes.bot.push('bookmarks:read', 'bookmarks:write'),
  });
  bot = botClient(slack);
});
afterEach(() => slack.close());

const add = (part = {}) =>
  bot.bookmarks.add({ channel_id, title: 'Runbook', type: 'link', link: 'https://wiki.example/1', ...part });

describe('bookmarks', () => {
  it('stand above the channel in the order in which they were added, until they are removed', async () => {
    const { bookmark } = await add({ emoji: ':fire:' });
    await add({ title: 'Dashboard' });
    expect(bookmark).toMatchObject({
      id: expect.stringMatching(/^Bk/),
      channel_id,
      title: 'Runbook',
      link: 'https://wiki.example/1',
      emoji: ':fire:',
      type: 'link',
      last_updated_by_user_id: 'U09APP',
      date_updated: 0,
    });
    const edited = await bot.bookmarks.edit({ channel_id, bookmark_id: bookmark?.id ?? '', title: 'The runbook' });
    expect(edited.bookmark).toMatchObject({ title: 'The runbook', emoji: ':fire:', date_updated: expect.any(Number) });
    const titles = async () => (await bot.bookmarks.list({ channel_id })).bookmarks?.map(({ title }) => title);
    expect(await titles()).toEqual(['The runbook', 'Dashboard']);
    await using ana = await person(slack.url, 'ana');
    const shown = (await ana.channels()).find(({ id }) => id === channel_id)?.bookmarks;
    expect(shown?.map(({ title }) => title)).toEqual(['The runbook', 'Dashboard']);
    await bot.bookmarks.remove({ channel_id, bookmark_id: bookmark?.id ?? '' });
    expect(await titles()).toEqual(['Dashboard']);
  });

  it('are links with a title, in channels the bot is in', async () => {
    expect(await errorOf(add({ link: 'javascript:alert(1)' }))).toBe('invalid_link');
    expect(await errorOf(add({ link: undefined }))).toBe('invalid_link');
    expect(await errorOf(add({ type: 'file' }))).toBe('invalid_bookmark_type');
    expect(await errorOf(add({ emoji: 'fire' }))).toBe('invalid_emoji');
    expect(await errorOf(add({ title: 'x'.repeat(257) }))).toBe('invalid_arguments');
    expect(await errorOf(add({ channel_id: 'C01GENERAL' }))).toBe('permission_denied');
    expect(await errorOf(add({ channel_id: 'C0' }))).toBe('channel_not_found');
    expect(await errorOf(bot.bookmarks.edit({ channel_id, bookmark_id: 'Bk0' }))).toBe('not_found');
  });

  it('are at most a hundred', async () => {
    for (let at = 0; at < 100; at += 1) await add();
    expect(await errorOf(add())).toBe('too_many_bookmarks');
  });
});
