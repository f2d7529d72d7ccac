import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';

let slack: LocalSlack;
beforeAll(async () => {
  const screenDir = await mkdtemp(join(tmpdir(), 'screen-'));
  await mkdir(join(screenDir, 'assets'));
  await writeFile(join(screenDir, 'index.html'), '<!doctype html><title>here</title>');
  await writeFile(join(screenDir, 'assets/index.js'), 'export {}');
  slack = await startLocalSlack({ screenDir });
});
afterAll(() => slack.close());

async function statusWith(
  headers: Record<string, string>,
  path = '/screen/api/workspace',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${slack.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

const outcome = (headers: Record<string, string>): Promise<string> =>
  new Promise((settle) => {
    const socket = new WebSocket(`${slack.url.replace('http', 'ws')}/screen/socket?person=U01ANA`, { headers });
    socket.on('error', ({ message }) => settle(message));
    socket.on('open', () => {
      socket.close();
      settle('open');
    });
  });

describe('the local workspace', () => {
  it('answers under names of this machine only', async () => {
    const { port } = new URL(slack.url);
    expect(await statusWith({ host: `localhost:${port}` })).toBe(200);
    expect(await statusWith({ host: `[::1]:${port}` })).toBe(200);
    expect(await statusWith({ host: 'rebound.example' })).toBe(403);
    expect(await statusWith({ host: '127.0.0.1.rebound.example' })).toBe(403);
    expect(await statusWith({ host: 'rebound.example' }, '/api/api.test')).toBe(403);
  });

  it('is driven from its own screen only', async () => {
    expect(await statusWith({ origin: slack.url })).toBe(200);
    expect(await statusWith({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusWith({ origin: 'null' })).toBe(403);
    expect(await outcome({ origin: slack.url })).toBe('open');
    expect(await outcome({ origin: 'https://elsewhere.example' })).toBe('Unexpected server response: 403');
    expect(await outcome({ host: 'rebound.example' })).toBe('Unexpected server response: 403');
  });

  it('hands out the built screen, and nothing beside it', async () => {
    const page = await fetch(`${slack.url}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('here');
    const script = await fetch(`${slack.url}/assets/index.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await statusWith({}, '/../../../etc/passwd')).toBe(404);
    expect(await statusWith({}, '/%2e%2e/%2e%2e/etc/passwd')).toBe(404);
    expect(await statusWith({}, '/%zz')).toBe(404);
  });

  it('says so when the screen is not built', async () => {
    await using unbuilt = await startLocalSlack({ screenDir: join(tmpdir(), 'no-such-folder') });
    const page = await fetch(unbuilt.url);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('is not built yet')]);
  });

  it('refuses acts that make no sense', async () => {
    const answer = (body: unknown) =>
      fetch(`${slack.url}/screen/api/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    expect((await answer({ person: 'U01ANA', act: { type: 'dance' } })).status).toBe(400);
    expect((await answer({ person: 'U0NOBODY', act: { type: 'open-home' } })).status).toBe(404);
    expect((await answer({ person: 'U09APP', act: { type: 'open-home' } })).status).toBe(404);
    expect((await answer('{')).status).toBe(400);
  });
});
