import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ConnectionSettings } from '../../src/config.ts';
import { openWorkspace } from '../../src/simulator/workspace.ts';
import { connectSlack } from '../../src/slack/connect.ts';
import { silent } from '../coordination/setting.ts';
import { manifestYaml, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';

/** A connection whose app answers `/incident` with what it heard, and what it takes to end it. */
async function listening(config: ConnectionSettings) {
  const connection = connectSlack({ config, log: silent });
  connection.app.command('/incident', async ({ ack, command }) => ack(`heard ${command.text}`));
  await connection.start();
  return { ...connection, [Symbol.asyncDispose]: () => connection.stop() };
}

async function aServer(listener: RequestListener = () => {}) {
  let current = listener;
  const server = createServer((request, response) => current(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serves(next: RequestListener): void {
      current = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

describe('by Socket Mode', () => {
  it('knows who it is, is ready once it is connected, and hears commands', async () => {
    await using local = await startLocalSlack();
    const { botToken, appToken, apiUrl, team } = local.workspace;
    await using connection = await listening({ mode: 'socket', botToken, appToken, apiUrl });
    expect(await connection.identify()).toMatchObject({ id: team.id, botUserId: 'U09APP', botId: 'B09APP' });
    expect((await connection.identify()).url).toMatch(/\/$/);
    expect(await connection.ready()).toBe(true);
    await using ana = await person(local.url, 'ana');
    await ana.says('general', '/incident status');
    await ana.seesEphemeral('heard status');
  });

  it('sees through what it acknowledged before it stops', async () => {
    await using local = await startLocalSlack();
    const { botToken, appToken, apiUrl } = local.workspace;
    const connection = connectSlack({ config: { mode: 'socket', botToken, appToken, apiUrl }, log: silent });
    let carryOut = () => {};
    const carriedOut = new Promise<void>((resolve) => {
      carryOut = resolve;
    });
    connection.app.command('/incident', async ({ ack }) => {
      await ack();
      await carriedOut;
    });
    await connection.start();
    await using ana = await person(local.url, 'ana');
    await ana.says('general', '/incident note');
    let stopped = false;
    const stopping = connection.stop().then(() => {
      stopped = true;
    });
    while (await connection.ready()) await turn();
    for (let turns = 0; turns < 20; turns++) await turn();
    expect(stopped).toBe(false);
    carryOut();
    await stopping;
  });

  it('is not ready before it is started, and not after it is stopped', async () => {
    await using local = await startLocalSlack();
    const { botToken, appToken, apiUrl } = local.workspace;
    const connection = connectSlack({ config: { mode: 'socket', botToken, appToken, apiUrl }, log: silent });
    expect(await connection.ready()).toBe(false);
    await connection.start();
    await connection.stop();
    expect(await connection.ready()).toBe(false);
  });

  it('connects again when Slack ends its connections', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'muster-workspace-'));
    await using host = await aServer();
    const open = async () => openWorkspace({ url: host.url, dataDir, manifest: manifestYaml() });
    const first = await open();
    let current = first;
    host.server.on('upgrade', (request, socket, head) => current.upgrade(request, socket, head));
    host.serves(first.handle);
    const { botToken, appToken, apiUrl } = first;
    await using connection = await listening({ mode: 'socket', botToken, appToken, apiUrl });
    await first.close();
    current = await open();
    host.serves(current.handle);
    await using ana = await person(host.url, 'ana');
    await ana.seesAppConnected();
    await ana.says('general', '/incident again');
    await ana.seesEphemeral('heard again');
    expect(await connection.ready()).toBe(true);
    await current.close();
    await rm(dataDir, { recursive: true });
  });

  it('says in one sentence that a token is refused', async () => {
    await using local = await startLocalSlack();
    const { botToken, appToken, apiUrl } = local.workspace;
    const started = (config: { botToken: string; appToken: string }) =>
      connectSlack({ config: { mode: 'socket', apiUrl, ...config }, log: silent }).start();
    await expect(started({ botToken: 'xoxb-wrong', appToken })).rejects.toThrow(
      /refuses the bot token \(invalid_auth\)/,
    );
    await expect(started({ botToken, appToken: 'xapp-wrong' })).rejects.toThrow(
      /refuses the app token \(invalid_auth\)/,
    );
  });

  it('waits for a Slack that does not answer yet', async () => {
    await using local = await startLocalSlack();
    const { botToken, appToken, apiUrl, faults } = local.workspace;
    faults.fail('auth.test', 1, 503);
    faults.fail('apps.connections.open', 1, 503);
    await using connection = await listening({ mode: 'socket', botToken, appToken, apiUrl });
    expect(await connection.ready()).toBe(true);
  });
});

describe('by HTTP', () => {
  it('hears what Slack signed, and refuses what it did not', async () => {
    await using ours = await aServer();
    await using local = await startLocalSlack({ deliverTo: `${ours.url}/slack/events` });
    const { botToken, signingSecret, apiUrl } = local.workspace;
    await using connection = await listening({ mode: 'http', botToken, signingSecret, apiUrl });
    ours.serves((request, response) => connection.requestListener?.(request, response));
    expect(await connection.ready()).toBe(true);
    await using ana = await person(local.url, 'ana');
    await ana.says('general', '/incident status');
    await ana.seesEphemeral('heard status');
    const forged = await fetch(`${ours.url}/slack/events`, {
      method: 'POST',
      body: 'command=%2Fincident',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(forged.status).toBe(401);
  });
});
