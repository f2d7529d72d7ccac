import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { botClient, errorOf } from './clients.ts';

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack({ manifest: ({ oauth_config }) => oauth_config.scopes.bot.push('usergroups:write') });
  bot = botClient(slack);
});
afterEach(() => slack.close());

const made = async (): Promise<string> => {
  const { usergroup } = await bot.usergroups.create({ name: 'Forensics', handle: 'forensics' });
  return usergroup?.id ?? '';
};

describe('a user group', () => {
  it('is made by the app, renamed and filled', async () => {
    const usergroup = await made();
    await bot.usergroups.update({ usergroup, name: 'Disk forensics', description: 'Who looks at disks' });
    await bot.usergroups.users.update({ usergroup, users: 'U01ANA,U02BEN' });
    expect((await bot.usergroups.users.list({ usergroup })).users).toEqual(['U01ANA', 'U02BEN']);
    const { usergroups = [] } = await bot.usergroups.list({ include_count: true });
    expect(usergroups.find(({ id }) => id === usergroup)).toMatchObject({
      name: 'Disk forensics',
      handle: 'forensics',
      description: 'Who looks at disks',
      created_by: 'U09APP',
      user_count: 2,
    });
  });

  it('has a name among groups, and a handle among people, channels and groups, that nobody else has', async () => {
    await made();
    expect(await errorOf(bot.usergroups.create({ name: 'Forensics' }))).toBe('name_already_exists');
    for (const handle of ['forensics', 'ana', 'general']) {
      expect(await errorOf(bot.usergroups.create({ name: 'Others', handle }))).toBe('handle_already_exists');
    }
  });

  it('has people in it who are there, and is never empty', async () => {
    const usergroup = await made();
    const fill = (users: string) => errorOf(bot.usergroups.users.update({ usergroup, users }));
    expect(await fill('')).toBe('no_users_provided');
    for (const users of ['U0NOBODY', 'U10HENRIK', 'U01ANA,U08OLGA']) expect(await fill(users)).toBe('invalid_users');
    expect((await bot.usergroups.users.list({ usergroup })).users).toEqual([]);
    expect(await errorOf(bot.usergroups.update({ usergroup: 'S0NONE', name: 'x' }))).toBe('no_such_subteam');
  });

  it('needs a scope to be changed', async () => {
    await using other = await startLocalSlack();
    expect(await errorOf(botClient(other).usergroups.create({ name: 'x' }))).toBe('missing_scope');
  });
});
