import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveRun } from '../../src/check/live-run.ts';
import { line, verdict } from '../../src/check/print.ts';
import { runCheck } from '../../src/check/run-check.ts';
import type { Finding } from '../../src/finding.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { checkWorkspace } from '../../src/slack/check/check-workspace.ts';
import { incidentNumbered } from '../../src/store/incidents.ts';
import { silent } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';
import { type LocalSlack, manifestYaml, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';

const database = testDatabase();
const now = () => new Date();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-check-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function all(findings: AsyncIterable<Finding>): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of findings) found.push(finding);
  return found;
}

function checked(env: Record<string, string>, ...args: string[]): Promise<Finding[]> {
  const given = { MUSTER_DATA_DIR: join(folder, 'data'), ...env };
  return all(runCheck({ env: given, args, signal: new AbortController().signal }));
}

/** A company's settings that lead nowhere. */
const unreachable = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: '0'.repeat(32),
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
  DATABASE_URL: 'postgres://muster:sesame@127.0.0.1:1/muster',
};

const lacking = (findings: readonly Finding[]) =>
  findings.filter(({ mark }) => mark === 'lacking').map(({ sentence }) => sentence);

/** Each of hundreds of messages and forms is shown to Slack. */
const timeout = 90_000;

describe('npm run check', { timeout }, () => {
  it('works with nothing: a workspace and a database of its own, and the data folder is left alone', async () => {
    const findings = await checked({});
    expect(lacking(findings)).toEqual([]);
    expect(findings.map(line).join('\n')).toMatch(/local workspace[\s\S]*Slack knows us/);
    expect(verdict(findings)).toBe('Nothing is missing.');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('goes through plan, database and workspace, and prints no secret', async () => {
    await using slack = await startLocalSlack();
    const plan = join(folder, 'plan.yml');
    const source = await readFile(defaultPlanPath, 'utf8');
    await writeFile(plan, source.replace('channel: security-incidents', 'channel: nowhere'));
    const { botToken, appToken, apiUrl } = slack.workspace;
    const findings = await checked({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: apiUrl,
      DATABASE_URL: unreachable.DATABASE_URL,
      MUSTER_PLAN: plan,
    });
    expect(lacking(findings)).toEqual([
      expect.stringContaining('DATABASE_URL names is not reached (ECONNREFUSED)'),
      expect.stringContaining('#nowhere'),
    ]);
    const printed = findings.map(line).join('\n');
    for (const secret of [botToken, appToken, 'sesame']) expect(printed).not.toContain(secret);
  });

  it('names every problem of the environment, and of what was asked', async () => {
    expect(lacking(await checked({ SLACK_BOT_TOKEN: 'xoxb-1' }))).toEqual([expect.stringContaining('SLACK_APP_TOKEN')]);
    expect(lacking(await checked({}, '--nonsense'))).toEqual([expect.stringContaining('--nonsense is not known')]);
    expect(lacking(await checked({}, '--live', '--as', 'ana'))).toEqual([expect.stringContaining('e-mail address')]);
    expect(lacking(await checked({}, '--as', 'ana@example.com'))).toEqual([expect.stringContaining('--live')]);
  });

  it('says which line of the plan does not hold together', async () => {
    const plan = join(folder, 'broken.yml');
    await writeFile(plan, 'name: Nothing else\n');
    const [first] = lacking(await checked({ ...unreachable, MUSTER_PLAN: plan }));
    expect(first).toMatch(/broken\.yml does not hold together:\n {2}line 1:/);
  });

  it('asks for whom an incident is to be declared in a real workspace', async () => {
    expect(lacking(await checked(unreachable, '--live'))).toEqual([expect.stringContaining('--as')]);
  });
});

describe('npm run check -- --live', () => {
  async function played(slack: LocalSlack, email: string): Promise<Finding[]> {
    const { plan } = await loadPlan(defaultPlanPath);
    const { botToken, appToken, apiUrl } = slack.workspace;
    const { workspace } = await checkWorkspace({
      connection: { mode: 'socket', botToken, appToken, apiUrl },
      wanted: manifestYaml().oauth_config.scopes.bot,
      plan,
      now,
      log: silent,
    });
    if (!workspace) throw new Error('the workspace was not found');
    return all(liveRun({ db: database.db, plan, workspace, command: '/incident', email, now, log: silent }));
  }

  it('leaves one closed incident and an archived room that only one person was in', async () => {
    await using slack = await startLocalSlack();
    await using ana = await person(slack.url, 'ana');
    await using ben = await person(slack.url, 'ben');
    const findings = await played(slack, 'ana@example.com');
    expect(lacking(findings)).toEqual([]);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Declaring an incident for Ana Duarte alone'),
      expect.stringMatching(/^Declared INC-1 .*private/),
      expect.stringContaining('Posted an update'),
      expect.stringContaining('is archived'),
      expect.stringMatching(/^Left behind: .*INC-1 .*closed/),
    ]);
    const incident = await database.db.query((queries) => incidentNumbered(queries, slack.workspace.team.id, 1));
    expect(incident).toMatchObject({ title: 'Muster check', phase: 'closed', resolution: 'false-positive' });
    const rooms = (await ana.channels()).filter(({ name }) => name?.startsWith('inc-1-'));
    expect(rooms).toMatchObject([{ archived: true }]);
    expect((await ben.channels()).filter(({ name }) => name?.startsWith('inc-1-'))).toEqual([]);
    await ben.doesNotSee('#security-incidents', 'INC-1');
  });

  it('declares for nobody who is not a full member', async () => {
    await using slack = await startLocalSlack();
    expect(lacking(await played(slack, 'nobody@example.com'))).toEqual([expect.stringContaining('nobody@example.com')]);
    expect(lacking(await played(slack, 'gus@contractor.example'))).toEqual([expect.stringContaining('full, active')]);
  });

  it('says which part could not be done, and still closes the incident', async () => {
    await using slack = await startLocalSlack({
      manifest: ({ oauth_config: { scopes } }) => {
        scopes.bot = scopes.bot.filter((scope) => scope !== 'groups:write');
      },
    });
    const findings = await played(slack, 'ana@example.com');
    expect(lacking(findings)).toEqual([
      expect.stringMatching(/“open-room” could not be done: .*missing_scope/),
      expect.stringContaining('no room opened'),
    ]);
    const incident = await database.db.query((queries) => incidentNumbered(queries, slack.workspace.team.id, 1));
    expect(incident).toMatchObject({ phase: 'closed' });
  });
});
