import { describe, expect, it } from 'vitest';
import { ConfigProblem, readConfig } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a'.repeat(32) };

function problemsOf(env: Record<string, string>, args: string[] = []): string[] {
  try {
    readConfig(env, args);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is the local workspace with an embedded database when nothing of a company is set', () => {
    expect(readConfig({})).toMatchObject({
      slack: 'local',
      databaseUrl: undefined,
      command: '/incident',
      dataDir: './data',
      port: 3000,
      logLevel: 'info',
    });
  });

  it('is the local workspace when --local says so, touching nothing of the company', () => {
    const config = readConfig({ ...socket, DATABASE_URL: 'postgres://db/muster' }, ['--local']);
    expect(config).toMatchObject({ slack: 'local', databaseUrl: undefined });
  });

  it('connects by Socket Mode with an app token and by HTTP with a signing secret', () => {
    expect(readConfig(socket).slack).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: undefined,
    });
    expect(readConfig(http).slack).toMatchObject({ mode: 'http', signingSecret: 'a'.repeat(32) });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_SIGNING_SECRET: 'a'.repeat(32) }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_API_URL: 'https://slack.example/api/' }, 'SLACK_BOT_TOKEN is missing'],
    [{ DATABASE_URL: 'postgres://db/muster' }, 'SLACK_BOT_TOKEN is missing'],
    [{ ...socket, SLACK_SIGNING_SECRET: 'a'.repeat(32) }, 'are both set'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: '' }, 'SLACK_APP_TOKEN is set but empty'],
  ])('refuses an incomplete set %j', (env, sentence) => {
    expect(problemsOf(env).join('\n')).toContain(sentence);
  });

  it('names every problem at once', () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: 'xoxp-user',
      SLACK_APP_TOKEN: 'token',
      DATABASE_URL: 'mysql://db',
      MUSTER_COMMAND: 'incident',
      PORT: '70000',
      LOG_LEVEL: 'loud',
    });
    for (const variable of [
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'DATABASE_URL',
      'MUSTER_COMMAND',
      'PORT',
      'LOG_LEVEL',
    ])
      expect(problems.filter((problem) => problem.startsWith(variable))).toHaveLength(1);
  });

  it('never repeats a secret in a problem', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'hunter2-secret', SLACK_APP_TOKEN: 'hunter3' }).join()).not.toMatch(/hunter/);
  });

  it.each(['http://slack.example/api/', 'ftp://127.0.0.1/', 'nonsense'])('refuses the API address %s', (url) => {
    expect(problemsOf({ ...socket, SLACK_API_URL: url }).join()).toContain('SLACK_API_URL is not a usable address');
  });

  it.each(['http://127.0.0.1:3000/api', 'http://localhost:3000/api/', 'https://slack.example/api'])(
    'takes the API address %s and ends it in a slash',
    (url) => {
      const { slack } = readConfig({ ...socket, SLACK_API_URL: url });
      expect(slack).toMatchObject({ apiUrl: url.replace(/\/?$/, '/') });
    },
  );

  it('refuses an argument it does not know', () => {
    expect(problemsOf({}, ['--lokal']).join()).toContain('--lokal is not known');
  });
});
