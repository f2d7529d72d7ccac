import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { effects } from '../../src/store/schema.ts';
import { testDatabase } from '../database.ts';
import { type Person, person } from '../person.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();
const nothing = 'Of the incidents you can see nothing waits, and nothing was given up.';

/** Muster is told to announce where it is not, so that every announcement is given up. */
async function startUnannounced() {
  const { plan, version } = await loadPlan(defaultPlanPath);
  const announcements = { channel: 'engineering', mentionPrivate: true };
  return startMuster({ db: database.db, plan: { plan: { ...plan, announcements }, version } });
}

/** Resolves once the answer that was clicked in has become this. */
async function becomes(who: Person, what: string): Promise<void> {
  await who.seesEphemeral(what);
}

/** Resolves once something waits for this reason. */
async function waits(why: string): Promise<void> {
  for (;;) {
    const rows = await database.db.query((queries) => queries.select({ why: effects.lastError }).from(effects));
    if (rows.some((row) => row.why === why)) return;
    await sleep(10);
  }
}

async function reports(who: Person): Promise<number> {
  return (await who.reads('@muster')).filter((each) => who.reading(each).includes('could not be announced')).length;
}

it('says that all is well, without counting anything', async () => {
  await using muster = await startMuster({ db: database.db });
  const farid = await muster.at('farid');
  const said = await answerTo(farid, '#general', '/incident health');
  for (const line of [
    '*Slack* is reached.',
    '*Database* is reached.',
    '*Deliveries* keep up.',
    '*Sockets* 2 of 10 in use.',
    nothing,
  ])
    expect(said).toContain(line);
});

it('shows what was given up to those who may see the incident, and to others that nothing was', async () => {
  await using muster = await startUnannounced();
  const [ana, farid, gus] = [await muster.at('ana'), await muster.at('farid'), await muster.at('gus')];
  const before = await answerTo(farid, '#general', '/incident health');
  const room = await declaredBy(ana);
  await muster.delivered();
  const shown = await answerTo(ana, room, '/incident health');
  expect(shown).toMatch(/INC-1 [a-z-]+\*: it could not be announced\.[\s\S]*Muster is not in #engineering/);
  expect(shown).toContain('0 deliveries wait, 1 given up.');
  expect(shown).not.toContain('Payroll');
  expect(await answerTo(farid, '#general', '/incident health')).toBe(before);
  expect(before).toContain(nothing);
  expect(await answerTo(gus, '#general', '/incident health')).toContain('Guests and people of other organisations');
});

it('shows what was given up of the room it is asked in first', async () => {
  await using muster = await startUnannounced();
  const ana = await muster.at('ana');
  const first = await declaredBy(ana);
  await declaredBy(ana, 'sev4 malware Odd process on a laptop');
  await muster.delivered();
  expect(await answerTo(ana, '#general', '/incident health')).toMatch(/INC-2[\s\S]*INC-1/);
  expect(await answerTo(ana, first, '/incident health')).toMatch(/INC-1[\s\S]*INC-2/);
});

it('tries again at a click, tells the commander again when it fails again, and does it once when it works', async () => {
  await using muster = await startUnannounced();
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await muster.delivered();
  expect(await reports(ana)).toBe(1);
  await ana.says(room, '/incident health');
  await ana.seesEphemeral('could not be announced');
  await ana.clicks('Try again', { in: room });
  await becomes(ana, '@ana had it tried again');
  await muster.delivered();
  await ana.sees('@muster', 'could not be announced');
  while ((await reports(ana)) < 2) await muster.delivered();

  await ana.invites('#engineering', ['muster']);
  await ana.says(room, '/incident health');
  await ana.seesEphemeral('could not be announced');
  await Promise.all([ana.clicks('Try again', { in: room }), ana.clicks('Try again', { in: room })]);
  const erin = await muster.at('erin');
  await erin.sees('#engineering', 'INC-1');
  await muster.delivered();
  const announced = (await erin.reads('#engineering')).filter((each) => erin.reading(each).includes('INC-1'));
  expect(announced).toHaveLength(1);
  expect(await reports(ana)).toBe(2);
  await ana.says(room, '/incident health');
  await becomes(ana, nothing);
});

it('tries again from the report, which then says so, and only for whoever may command', async () => {
  await using muster = await startUnannounced();
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await declaredBy(ana);
  await ana.invites(room, ['ben']);
  await ana.says(room, '/incident claim commander');
  await muster.delivered();
  await ben.says(room, '/incident health');
  await ben.seesEphemeral('could not be announced');
  await ben.clicks('Try again', { in: room });
  await ben.seesEphemeral('Trying again is for @ana. Ask them, or take command');
  const undone = await database.db.query((queries) => queries.select({ at: effects.setAsideAt }).from(effects));
  expect(undone.filter(({ at }) => at !== null)).toHaveLength(1);

  await ana.invites('#engineering', ['muster']);
  await ana.clicks('Try again', { in: '@muster', containing: 'could not be announced' });
  await ana.sees('@muster', '@ana had it tried again');
  await ben.sees('#engineering', 'INC-1');
  await muster.delivered();
  expect(await reports(ana)).toBe(1);
});

it('says that Slack left a call unanswered, and since when the longest waits', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await muster.delivered();
  muster.slack.workspace.faults.onCall('chat.update', { kind: 'rate-limit', retryAfter: 600 });
  await ana.says(room, '/incident update Three people got the mail');
  await waits('chat.update: ratelimited');
  const said = await answerTo(ana, room, '/incident health');
  expect(said).toMatch(/Longest: \*INC-1 [a-z-]+\*, bringing the card up to date, since .*: Slack asked for a pause\./);
  expect(said).toContain('asked Muster to pause some calls until');
});

it('is understood in a mention too', async () => {
  await using muster = await startMuster({ db: database.db });
  await using ana = await person(muster.slack.url, 'ana');
  const room = await declaredBy(ana);
  await ana.says(room, '@muster health');
  await ana.seesEphemeral('*Slack* is reached.');
});

it('answers while the database is away, and says what that means', async () => {
  let away = false;
  const refused = async (): Promise<never> => {
    throw new Error('connection refused');
  };
  const { db } = database;
  await using muster = await startMuster({
    db: {
      ...db,
      ping: (ms) => (away ? refused() : db.ping(ms)),
      query: (work) => (away ? refused() : db.query(work)),
      transaction: (work) => (away ? refused() : db.transaction(work)),
    },
  });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await muster.delivered();
  away = true;
  while (!muster.logged.some((line) => line.includes('the outbox cannot be read'))) await sleep(10);
  const said = await answerTo(ana, room, '/incident health');
  expect(said).toMatch(/\*Database\* does not answer since .*what was stored is safe/);
  expect(said).toContain('*Slack* is reached.');
  away = false;
  while ((await answerTo(ana, room, '/incident health')).includes('does not answer')) await sleep(10);
});
