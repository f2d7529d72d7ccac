import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster, timesOnTimeline } from './setting.ts';

const database = testDatabase();
const unanswered = 'Slack did not answer us just now, so nothing was done. Please try again in a moment.';

it.each(['users.info', 'users.conversations'])(
  'says of a Slack that does not answer %s that it is silent, to members and others alike',
  async (method) => {
    let at = Date.now();
    await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    const room = await declaredBy(ana);
    at += 2 * 60_000;
    muster.slack.workspace.faults.onCall(method, { kind: 'rate-limit', retryAfter: 30 });
    const answer = await answerTo(ana, room, '/incident note The attacker is back');
    expect(answer).toContain(unanswered);
    expect(answer).toContain('/incident note The attacker is back');
    expect(await answerTo(farid, '#general', '/incident INC-1')).toBe(unanswered);
    expect(await answerTo(farid, '#general', '/incident INC-999')).toBe(unanswered);
    await farid.home('Slack did not answer');
    const health = await answerTo(ana, room, '/incident health');
    expect(health).toContain('asked Muster to pause some calls until');
    expect(health).toContain('while Slack does not say which incidents are yours to see');
  },
);

it('tells what failed, with every word, once Slack takes an answer again', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  at += 2 * 60_000;
  const { faults } = muster.slack.workspace;
  faults.onCall('users.info', { kind: 'rate-limit', retryAfter: 30 });
  faults.fail('response_url', 1, 503);
  await ana.says(room, '/incident update Twelve people got the *mail*, see http://evil.example');
  const told = ana.reading(await ana.seesEphemeral(unanswered));
  expect(told).toMatch(/> \/incident update Twelve people got the .*mail.*, see hxxp\S*evil\[\.\]example/);
});

it('does not take it for a fault of its own that Slack would not have an answer', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await declaredBy(ana);
  muster.slack.workspace.faults.fail('response_url', 1, 503);
  await ana.says('#general', '/incident list');
  await ana.seesEphemeral('Slack did not answer us just now. Look whether it was done');
  expect(muster.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});

it('asks once more before it says so', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const farid = await muster.at('farid');
  at += 2 * 60_000;
  muster.slack.workspace.faults.fail('users.info', 1, 503);
  expect(await answerTo(farid, '#general', '/incident declare sev1 ransomware Files are being encrypted')).toContain(
    'is declared, and private',
  );
});

it('puts a pinned message on the timeline however long Slack makes it wait', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  at += 2 * 60_000;
  const { faults } = muster.slack.workspace;
  faults.rateLimit('users.conversations', 1, 1);
  faults.rateLimit('conversations.replies', 1, 1);
  faults.fail('conversations.replies', 1, 503);
  const message = await ana.says(room, 'The attacker logged in at nine');
  await ana.reacts(message, 'pushpin');
  await ana.sees(
    room,
    ({ ts, reactions }) => ts === message.ts && reactions.some(({ name }) => name === 'white_check_mark'),
  );
  expect(await timesOnTimeline(ana, room, 'logged in at nine')).toBe(1);
  expect(muster.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});

it('gives back in a direct message what was entered in a form that came from nowhere, and that Slack closed too soon', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const ana = await muster.at('ana');
  await ana.shortcut('Declare incident');
  await ana.seesModal('Declare an incident');
  at += 2 * 60_000;
  const { faults } = muster.slack.workspace;
  faults.onCall('users.info', { kind: 'latency', fromMs: 1_700, toMs: 1_700 }, { times: 1 });
  faults.fail('views.open', 2, 503);
  faults.fail('conversations.open', 2, 503);
  await ana.submits({
    title: 'Ransom note',
    description: 'They want it paid at http://evil.example/pay',
    invited: ['gus'],
  });
  const said = ana.reading(await ana.sees('@muster', 'Ransom note'));
  expect(said).toContain('is a guest');
  expect(said).toMatch(/They want it paid at hxxp\S*evil\[\.\]example/);
});
