import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { botClient, errorOf, everyPage, refusalOf } from './clients.ts';

let slack: LocalSlack;
beforeAll(async () => {
  slack = await startLocalSlack();
});
afterAll(() => slack.close());

describe('the Web API', () => {
  it('knows the bot behind its token', async () => {
    const answer = await botClient(slack).auth.test();
    expect(answer).toMatchObject({
      ok: true,
      url: `${slack.url}/`,
      team: 'Nightingale Health',
      team_id: slack.workspace.team.id,
      user: 'muster',
      user_id: 'U09APP',
      bot_id: 'B09APP',
    });
    expect(answer.response_metadata?.scopes).toContain('chat:write');
  });

  it('refuses calls without a token, with a wrong one, and with one of the wrong kind', async () => {
    const answer = await fetch(`${slack.workspace.apiUrl}auth.test`, { method: 'POST' });
    expect(await answer.json()).toEqual({ ok: false, error: 'not_authed' });
    expect(await errorOf(botClient(slack, 'xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await errorOf(botClient(slack).apps.connections.open())).toBe('not_allowed_token_type');
    expect(await errorOf(botClient(slack, slack.workspace.appToken).auth.test())).toBe('not_allowed_token_type');
  });

  it('does not pretend to know methods it does not have', async () => {
    expect(await errorOf(botClient(slack).apiCall('admin.users.list'))).toBe('unknown_method');
    expect(await errorOf(botClient(slack).apiCall('constructor'))).toBe('unknown_method');
  });

  it('opens a method only to the scopes of the manifest', async () => {
    const refusal = await refusalOf(botClient(slack).conversations.join({ channel: 'C01GENERAL' }));
    expect(refusal).toMatchObject({ error: 'missing_scope', needed: 'channels:join' });
    expect(String(refusal.provided).split(',')).toContain('chat:write');
  });

  it('opens nothing of people to an app that may not read them', async () => {
    await using shy = await startLocalSlack({
      manifest: ({ oauth_config }) => {
        oauth_config.scopes.bot = oauth_config.scopes.bot.filter((scope) => scope !== 'users:read');
      },
    });
    expect(await refusalOf(botClient(shy).users.list({}))).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
    });
  });

  it('tells which argument is missing or wrong', async () => {
    expect(await refusalOf(botClient(slack).apiCall('conversations.info'))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel [json-pointer:/]'] },
    });
  });

  it('takes JSON as well as forms, and the token among the arguments', async () => {
    const answer = await fetch(`${slack.workspace.apiUrl}users.info`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.workspace.botToken}` },
      body: JSON.stringify({ user: 'U01ANA' }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, user: { id: 'U01ANA', real_name: 'Ana Duarte' } });
    const query = await fetch(`${slack.workspace.apiUrl}users.info?user=U02BEN&token=${slack.workspace.botToken}`);
    expect(await query.json()).toMatchObject({ ok: true, user: { name: 'ben' } });
  });
});

describe('people', () => {
  it('are told apart: members, guests, people of other organisations, bots', async () => {
    const { members = [] } = await botClient(slack).users.list({});
    const kinds = new Map(members.map((member) => [member.name, member]));
    expect(kinds.get('ana')).toMatchObject({ is_restricted: false, is_bot: false, team_id: slack.workspace.team.id });
    expect(kinds.get('gus')).toMatchObject({ is_restricted: true });
    expect(kinds.get('olga')).toMatchObject({ is_stranger: true, team_id: 'T0PARTNER' });
    expect(kinds.get('muster')).toMatchObject({ is_bot: true });
  });

  it('are listed page by page', async () => {
    const names = await everyPage(botClient(slack).paginate('users.list', { limit: 4 }), 'members', 'name');
    expect(names).toEqual(['ana', 'ben', 'chloe', 'deniz', 'erin', 'farid', 'gus', 'olga', 'henrik', 'muster']);
    expect(await errorOf(botClient(slack).users.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
  });

  it('who left for good are still known, and can neither be found, invited nor written to', async () => {
    const bot = botClient(slack);
    const gone = 'U10HENRIK';
    expect((await bot.users.info({ user: gone })).user).toMatchObject({ deleted: true, name: 'henrik' });
    expect(await bot.users.getPresence({ user: gone })).toMatchObject({ presence: 'away' });
    expect(await errorOf(bot.users.lookupByEmail({ email: 'henrik@example.com' }))).toBe('users_not_found');
    const { channel } = await bot.conversations.create({ name: 'inc-1', is_private: true });
    expect(await errorOf(bot.conversations.invite({ channel: channel?.id ?? '', users: gone }))).toBe('cant_invite');
    expect(await errorOf(bot.conversations.open({ users: gone }))).toBe('user_disabled');
    expect((await bot.conversations.members({ channel: 'C02SECINC' })).members).not.toContain(gone);
    await expect(person(slack.url, 'henrik').then((henrik) => henrik.reads('#general'))).rejects.toThrow();
  });

  it('are found by e-mail when they belong to the workspace', async () => {
    const { user } = await botClient(slack).users.lookupByEmail({ email: 'Chloe@example.com' });
    expect(user).toMatchObject({ id: 'U03CHLOE', profile: { email: 'chloe@example.com', title: 'Communications' } });
    expect(await errorOf(botClient(slack).users.lookupByEmail({ email: 'olga@partner.example' }))).toBe(
      'users_not_found',
    );
    expect(await errorOf(botClient(slack).users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
  });

  it('stand in user groups', async () => {
    const { usergroups = [] } = await botClient(slack).usergroups.list({ include_users: true });
    expect(usergroups.find(({ handle }) => handle === 'security-oncall')?.users).toEqual(['U01ANA', 'U02BEN']);
    const [group] = usergroups;
    const { users } = await botClient(slack).usergroups.users.list({ usergroup: group?.id ?? '' });
    expect(users).toEqual(group?.users);
    expect(await errorOf(botClient(slack).usergroups.users.list({ usergroup: 'S0' }))).toBe('no_such_subteam');
  });
});
