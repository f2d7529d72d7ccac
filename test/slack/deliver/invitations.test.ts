import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { Delivery } from '../../../src/incident/effect.ts';
import { invite } from '../../../src/slack/deliver/invitations.ts';
import { createPeople } from '../../../src/slack/people.ts';
import { slackClients } from '../../../src/slack/web.ts';
import { silent, team } from '../../coordination/setting.ts';

type Refusals = Readonly<Record<string, string>>;

/** A Slack that takes a hundred people a call, and refuses some in the ways Slack has of saying so. */
async function aSlack(refuses: Refusals, tells: 'whom' | 'not whom', barred: readonly string[] = []) {
  const batches: string[][] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = new URLSearchParams(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json' });
    if (request.url?.endsWith('users.info'))
      return response.end(JSON.stringify({ ok: true, user: { id: body.get('user'), team_id: team } }));
    const users = body.get('users')?.split(',') ?? [];
    batches.push(users);
    const errors = users.flatMap((user) => (refuses[user] ? [{ user, ok: false, error: refuses[user] }] : []));
    const [first] = errors;
    return response.end(
      JSON.stringify(first ? { ok: false, error: first.error, ...(tells === 'whom' ? { errors } : {}) } : { ok: true }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const { delivery: web } = slackClients({ botToken: 'xoxb-test', apiUrl, log: silent });
  const people = createPeople({ web, teamId: team, now: () => new Date() });
  const identity = { id: team, botUserId: 'UBOT', botId: 'BBOT', url: 'https://example.slack.com/' };
  const delivery = { signal: new AbortController().signal } as Delivery;
  return {
    batches,
    invite: (wanted: readonly string[]) =>
      invite({ web, people, team: identity, delivery, incident: { barred } }, 'C1', wanted),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const crowd = Array.from({ length: 230 }, (_, n) => `U${n}`);

it('invites a hundred at a time, each person once and Muster never', async () => {
  await using slack = await aSlack({}, 'whom');
  const { invited, notInvited } = await slack.invite([...crowd, 'U7', 'UBOT']);
  expect(slack.batches.map(({ length }) => length)).toEqual([100, 100, 30]);
  expect(invited).toEqual(crowd);
  expect(notInvited).toEqual([]);
});

it.each(['whom', 'not whom'] as const)('invites the others when some are refused and Slack tells %s', async (tells) => {
  await using slack = await aSlack({ U3: 'cant_invite', U5: 'already_in_channel' }, tells);
  const { invited, notInvited } = await slack.invite(crowd.slice(0, 8));
  expect(invited).toEqual(['U0', 'U1', 'U2', 'U4', 'U5', 'U6', 'U7']);
  expect(notInvited).toEqual(['U3']);
});

it('never invites who was removed', async () => {
  await using slack = await aSlack({}, 'whom', ['U3']);
  const { invited, notInvited } = await slack.invite(['U2', 'U3', 'U4']);
  expect(slack.batches).toEqual([['U2', 'U4']]);
  expect(invited).toEqual(['U2', 'U4']);
  expect(notInvited).toEqual([]);
});

it('does not take a channel that is gone for people who cannot come', async () => {
  await using slack = await aSlack({ U3: 'channel_not_found' }, 'not whom');
  await expect(slack.invite(crowd.slice(0, 8))).rejects.toThrow('channel_not_found');
});
