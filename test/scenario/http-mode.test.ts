import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { type App, compose, slackEventsPath } from '../../src/app.ts';
import { frontDoor, type Health, listen, type Readiness } from '../../src/front-door.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { effects } from '../../src/store/schema.ts';
import { testDatabase } from '../database.ts';
import { startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';

const database = testDatabase();
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The program behind its front door, to which Slack posts. */
async function overHttp() {
  let app: App | undefined;
  const server = frontDoor({
    workspace: 'slack',
    readiness: async () => app?.readiness() ?? { ready: false, database: false, migrations: false, slack: false },
    slackEventsPath,
    slackEvents: () => app?.slackEvents,
    otherwise: () => undefined,
  });
  const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
  closers.push(async () => server.close().closeAllConnections());
  const before = await fetch(`${url}/readyz`);
  const slack = await startLocalSlack({ deliverTo: `${url}${slackEventsPath}` });
  closers.push(() => slack.close());
  const { botToken, signingSecret, apiUrl } = slack.workspace;
  const opened = compose({
    db: database.db,
    plan: await loadPlan(defaultPlanPath),
    slack: { mode: 'http', botToken, signingSecret, apiUrl },
    command: '/incident',
    now: () => new Date(),
    log: pino({ level: 'silent' }),
  });
  closers.push(() => opened.stop());
  app = opened;
  await opened.start();
  return { url, slack, app: opened, before };
}

it('takes commands, clicks and forms as signed requests', async () => {
  const { slack } = await overHttp();
  await using ana = await person(slack.url, 'ana');
  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'Payroll mail asks for passwords' });
  const room = await ana.seesChannel(/^inc-1-/);
  await ana.clicks('Claim commander', { in: room.id });
  await ana.sees(room.id, '@ana is commander');
});

it('says that it lives before it is ready, and that it is ready once Slack answers', async () => {
  const { url, before } = await overHttp();
  expect(before.status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const after = await fetch(`${url}/readyz`);
  expect(after.status).toBe(200);
  expect(await after.json()).toEqual({
    ready: true,
    database: true,
    migrations: true,
    slack: true,
    workspace: 'slack',
    slackAwaySince: null,
    slackPausedUntil: null,
    databaseAwaySince: null,
    queue: { waiting: 0, oldestWaitingSeconds: 0, held: 0, setAside: 0 },
    sockets: null,
  });
});

it('tells an orchestrator what waits and what was given up, and that Slack is away', async () => {
  const { url, slack } = await overHttp();
  const readyz = async () => (await (await fetch(`${url}/readyz`)).json()) as Readiness & Health;
  const until = async (fits: (answer: Readiness & Health) => boolean) => {
    for (;;) {
      const answer = await readyz();
      if (fits(answer)) return answer;
    }
  };
  const { faults } = slack.workspace;
  faults.onCall('conversations.create', { kind: 'rate-limit', retryAfter: 600 });
  await using ana = await person(slack.url, 'ana');
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  const paused = await until((answer) => answer.slackPausedUntil !== null);
  expect(paused).toMatchObject({ ready: true, slackAwaySince: null });
  expect(paused.queue?.waiting).toBeGreaterThan(0);
  await database.db.query((queries) => queries.update(effects).set({ setAsideAt: new Date(), claimedBy: null }));
  const { queue } = await until(({ queue }) => queue !== null && queue.setAside > 0 && queue.waiting === 0);
  expect(queue).toMatchObject({ oldestWaitingSeconds: 0 });
  expect(JSON.stringify(await readyz())).not.toContain('INC-');

  faults.onCall('*', { kind: 'fail', status: 500 });
  await ana.says('#general', '/incident declare');
  expect(await until((answer) => answer.slackAwaySince !== null)).toMatchObject({ database: true });
  faults.clear();
  expect(await until((answer) => answer.slackAwaySince === null)).toMatchObject({ database: true });
});

it('refuses what is not signed, what is not posted, and what comes while it stops', async () => {
  const { url, app } = await overHttp();
  const events = `${url}${slackEventsPath}`;
  expect((await fetch(events)).status).toBe(405);
  expect((await fetch(events, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  await app.stop();
  expect((await fetch(events, { method: 'POST', body: '{}' })).status).toBe(503);
});
