import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAlone } from '../../src/simulator/alone.ts';
import { type StartOptions, startOptions } from '../../src/simulator/start-options.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alone-'));
});
afterAll(() => rm(folder, { recursive: true }));

const options = (part: Partial<StartOptions> = {}): StartOptions => ({
  manifest: 'manifest.yml',
  dataDir: join(folder, 'data'),
  port: 0,
  deliverTo: null,
  rateLimits: true,
  ...part,
});

const printed = (greeting: string, name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(greeting)?.[1] ?? '';

describe('the workspace alone', () => {
  it('prints what an app needs to reach it, the same after it was started again', async () => {
    const first = await startAlone(options());
    const token = printed(first.greeting, 'SLACK_BOT_TOKEN');
    const slackApiUrl = printed(first.greeting, 'SLACK_API_URL');
    expect(await new WebClient(token, { slackApiUrl }).auth.test()).toMatchObject({ ok: true, user: 'muster' });
    expect(printed(first.greeting, 'SLACK_APP_TOKEN')).toMatch(/^xapp-/);
    expect(printed(first.greeting, 'SLACK_SIGNING_SECRET')).toMatch(/^\w+$/);
    await first.stop();
    const again = await startAlone(options());
    expect(printed(again.greeting, 'SLACK_BOT_TOKEN')).toBe(token);
    await again.stop();
  });

  it('takes any app’s manifest, in JSON too', async () => {
    const manifest = join(folder, 'pinger.json');
    const bot = { scopes: { bot: ['chat:write'] } };
    const app = { display_information: { name: 'Pinger' }, features: { bot_user: { display_name: 'Pinger' } } };
    await writeFile(manifest, JSON.stringify({ ...app, oauth_config: bot }));
    const { greeting, stop } = await startAlone(options({ manifest, deliverTo: 'http://127.0.0.1:9/slack/events' }));
    expect(greeting).toContain('payloads come to http://127.0.0.1:9/slack/events');
    await stop();
  });

  it('says in a sentence why it cannot start', async () => {
    await expect(startAlone(options({ manifest: 'nowhere.yml' }))).rejects.toThrow(
      'There is no manifest at nowhere.yml',
    );
    const taken = createServer();
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startAlone(options({ port }))).rejects.toThrow(`Port ${port} is taken`);
    taken.close();
  });
});

describe('its command line', () => {
  it('has an answer for everything that is left out', () => {
    expect(startOptions([], {})).toEqual({
      manifest: 'manifest.yml',
      dataDir: './data/workspace-alone',
      port: 3000,
      deliverTo: null,
      rateLimits: true,
    });
    expect(startOptions(['--no-rate-limits', '--data', 'd'], { PORT: '0' })).toMatchObject({
      dataDir: 'd',
      port: 0,
      rateLimits: false,
    });
    expect(startOptions(['--help'], {})).toBeNull();
  });

  it('refuses what it does not understand', () => {
    expect(() => startOptions(['--nonsense'], {})).toThrow('--nonsense');
    expect(() => startOptions(['--deliver-to', 'there'], {})).toThrow('--deliver-to is no address');
    expect(() => startOptions([], { PORT: 'x' })).toThrow('PORT is no port: x');
  });
});
