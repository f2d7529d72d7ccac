import { existsSync, readFileSync } from 'node:fs';
import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COVERAGE } from '../../../src/simulator/web-api/coverage.ts';
import { type LocalSlack, type ManifestYaml, startLocalSlack } from '../../local-slack.ts';
import { botClient, errorOf } from '../clients.ts';
import { mayEverything } from '../fidelity/full-manifest.ts';
import { BASE } from './base-arguments.ts';
import { DOCUMENTED } from './documented-errors.ts';
import { type Fixture, furnished } from './fixture.ts';
import { ELSEWHERE, NEVER } from './never.ts';
import { REFUSALS } from './refusals.ts';

/** Methods that Slack documents without codes of their own, or of which no list was found. */
const UNDOCUMENTED = ['usergroups.create', 'usergroups.update', 'usergroups.users.update'];

const documented = Object.entries(DOCUMENTED).flatMap(([method, codes]) =>
  codes
    .split(' ')
    .filter(Boolean)
    .map((code) => `${method} ${code}`),
);
const codeOf = (pair: string): string => pair.slice(pair.indexOf(' ') + 1);
const needsScope = documented.filter((pair) => codeOf(pair) === 'missing_scope');
const needsToken = documented.filter((pair) => codeOf(pair) === 'invalid_auth');
const switchedOff: Readonly<Record<string, object>> = {
  'chat.postEphemeral messages_tab_disabled': { channel: 'U01ANA', user: 'U01ANA', text: 'x' },
  'chat.postMessage messages_tab_disabled': { channel: 'U01ANA', text: 'x' },
  'views.publish not_enabled': { user_id: 'U01ANA', view: { type: 'home', blocks: [] } },
};
const ofTheApp = 'views.publish not_allowed_token_type';
const called = REFUSALS.flatMap(([methods, code]) => methods.split(' ').map((method) => `${method} ${code}`));
const reached = new Set([
  ...called,
  ...needsScope,
  ...needsToken,
  ...Object.keys(switchedOff),
  ofTheApp,
  ...Object.keys(ELSEWHERE),
]);
const excluded = (pair: string): boolean => pair in NEVER || codeOf(pair) in NEVER;

describe('each error that Slack documents for a method', () => {
  it('is known for every method of the workspace', () => {
    expect(Object.keys(COVERAGE).filter((method) => !(method in DOCUMENTED))).toEqual(UNDOCUMENTED);
  });

  it('is reached by a test, or is never given, with the reason', () => {
    expect(documented.filter((pair) => !reached.has(pair) && !excluded(pair))).toEqual([]);
    expect(documented.filter((pair) => reached.has(pair) && pair in NEVER)).toEqual([]);
    const pairs = new Set([...documented, ...documented.map(codeOf)]);
    expect(Object.keys(NEVER).filter((key) => !pairs.has(key))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((pair) => !pairs.has(pair))).toEqual([]);
  });

  it.each(Object.entries(ELSEWHERE))('%s is met in %s', (pair, name) => {
    const file = new URL(`../${name}`, import.meta.url);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(`'${codeOf(pair)}'`);
  });
});

describe('a call that is wrong', () => {
  let slack: LocalSlack;
  let bot: WebClient;
  let fixture: Fixture;
  beforeAll(async () => {
    slack = await startLocalSlack({ manifest: mayEverything });
    bot = botClient(slack);
    fixture = await furnished(slack);
  });
  afterAll(() => slack.close());

  it.each(REFUSALS)('%s: %s', async (methods, code, changed) => {
    const change = typeof changed === 'function' ? changed(fixture) : changed;
    for (const method of methods.split(' ')) {
      const given = { ...BASE[method]?.(fixture), ...change };
      expect(`${method} ${await errorOf(bot.apiCall(method, given))}`).toBe(`${method} ${code}`);
    }
  });

  it.each(needsToken)('%s', async (pair) => {
    const stranger = botClient(slack, 'xoxb-stranger');
    expect(await errorOf(stranger.apiCall(pair.replace(/ .*/, '')))).toBe('invalid_auth');
  });

  it(ofTheApp, async () => {
    const app = botClient(slack, slack.workspace.appToken);
    const given = { user_id: 'U01ANA', view: { type: 'home', blocks: [] } };
    expect(await errorOf(app.apiCall('views.publish', given))).toBe('not_allowed_token_type');
  });
});

describe('an app that may do little', () => {
  const littleOnly = ({ features, oauth_config, settings }: ManifestYaml): void => {
    oauth_config.scopes.bot = ['chat:write', 'commands'];
    settings.event_subscriptions.bot_events = [];
    features.app_home = { home_tab_enabled: false, messages_tab_enabled: false, messages_tab_read_only_enabled: false };
  };
  let slack: LocalSlack;
  beforeAll(async () => {
    slack = await startLocalSlack({ manifest: littleOnly });
  });
  afterAll(() => slack.close());

  it.each([...needsScope.map((pair) => [pair, {}] as const), ...Object.entries(switchedOff)])(
    '%s',
    async (pair, given) => {
      const [method = '', code] = pair.split(' ');
      expect(await errorOf(botClient(slack).apiCall(method, { ...given }))).toBe(code);
    },
  );
});
