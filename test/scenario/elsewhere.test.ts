import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster, timesOnTimeline } from './setting.ts';

const database = testDatabase();

it('offers the incidents a person can see when none is named, and does what was typed to the chosen one', async () => {
  await using muster = await startMuster({ db: database.db });
  const [farid, ana] = [await muster.at('farid'), await muster.at('ana')];
  const first = await declaredBy(farid, 'sev3 phishing Payroll mail');
  const second = await declaredBy(farid, 'sev3 malware Doors left open');
  await declaredBy(ana, 'sev4 dos Not for Farid');
  await farid.says('#engineering', '/incident note The doors were <shut> at nine');
  const offer = await farid.seesEphemeral('Which incident?');
  expect(farid.reading(offer)).not.toMatch(/INC-3|Not for Farid/);
  const { name = '' } = await farid.seesChannel(second);
  await farid.clicks(name.replace('inc-2-', 'INC-2 '), { in: '#engineering' });
  await farid.seesEphemeral('Noted.');
  expect(await timesOnTimeline(farid, second, 'The doors were <shut> at nine')).toBe(1);
  expect(await timesOnTimeline(farid, first, 'The doors were')).toBe(0);
});

it('names the incidents without buttons when what was typed is too long for one', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await declaredBy(ana);
  const answer = await answerTo(ana, '#engineering', `/incident note ${'words '.repeat(330)}`);
  expect(answer).toMatch(/^Which incident\? Name it, as in `\/incident INC-7 …`: INC-1 /);
});

it('understands the incident by the room, and INC-n elsewhere, before or after the subcommand', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await declaredBy(ana, 'sev3 malware Doors left open');
  expect(await answerTo(ana, room, '/incident status')).toContain('Payroll mail');
  expect(await answerTo(ana, room, '/incident status INC-2')).toContain('Doors left open');
  expect(await answerTo(ana, '#general', '/incident inc-2 status')).toContain('Doors left open');
  expect(await answerTo(ana, '#general', '/incident INC-1')).toContain('Payroll mail');
  expect(await answerTo(ana, '#general', '/incident INC-1 phase analysis')).toBe('The phase is *analysis* now.');
  await ana.sees(room, /analysis/);
  await ana.says(room, '/incident note INC-2 may be the same people');
  await ana.seesEphemeral('Noted.');
  expect(await timesOnTimeline(ana, room, 'INC-2 may be the same people')).toBe(1);
  await ana.says(room, '/incident INC-2 note said from the other room');
  await ana.seesEphemeral('Noted.');
  expect(await timesOnTimeline(ana, room, 'said from the other room')).toBe(0);
});

it('reads the only incident that a person sees without asking which, and asks before it changes it', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  expect(await answerTo(ana, '#general', '/incident status')).toBe(
    'You see no open incident; `/incident declare` declares one. If you mean a closed one, begin with its number, as in `/incident INC-7 status`.',
  );
  await declaredBy(ana);
  for (const [line, said] of [
    ['status', 'Payroll mail'],
    ['timeline', 'declared'],
    ['roles', 'Scribe'],
    ['roles scribe', 'Put into the timeline'],
    ['review', 'There is no review yet'],
  ] as const)
    expect(await answerTo(ana, '#general', `/incident ${line}`), line).toContain(said);
  for (const line of ['phase analysis', 'review publish', 'update All is well'])
    expect(await answerTo(ana, '#general', `/incident ${line}`), line).toContain('Which incident?');
  expect(await answerTo(ana, '#general', '/incident phase analysis INC-1')).toBe('The phase is *analysis* now.');
  expect(await answerTo(ana, '#general', '/incident close duplicate INC-1')).toContain('Which incident?');
});

it('helps with what fits the moment', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  expect(await answerTo(ana, '#general', '/incident')).toMatch(/`\/incident declare`[\s\S]*INC-1/);
  expect(await answerTo(ana, room, '/incident')).toMatch(/claim commander[\s\S]*phase analysis/);
  await ana.says(room, '/incident close benign a penetration test');
  await ana.sees(room, /penetration test/);
  const closed = await answerTo(ana, room, '/incident');
  expect(closed).toContain('timeline');
  expect(closed).not.toMatch(/claim|phase analysis/);
  expect(await answerTo(ana, room, '/incident note too late')).toContain('INC-1 is closed');
});

it('goes by the command that the organisation chose', async () => {
  await using muster = await startMuster({ db: database.db, command: '/sec' });
  const ana = await muster.at('ana');
  expect(await answerTo(ana, '#general', '/sec help')).not.toContain('/incident');
  expect(await answerTo(ana, '#general', '/sec asign')).toContain('`/sec assign`');
  await ana.says('#general', '/sec declare sev3 phishing Payroll mail');
  await ana.seesEphemeral('is declared');
});

it('answers a command that the manifest gives it and the configuration does not', async () => {
  await using muster = await startMuster({ db: database.db, command: '/sec', manifestCommand: '/incident' });
  const ana = await muster.at('ana');
  expect(await answerTo(ana, '#general', '/incident help')).toContain('Muster does not answer to /incident here');
});

it('opens from Home what one would do next, and shows there what came of it', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await ana.home('You see no open incident');
  await ana.clicks('Declare an incident', { in: 'home' });
  await ana.submits({ title: 'Laptop stolen', commander: 'ana' });
  const room = await ana.seesChannel(/^inc-1-/);
  await ana.sees('@muster', room.id);
  await ana.clicks('Status', { in: 'home' });
  expect(ana.reading(await ana.seesModal('Muster'))).toContain('Laptop stolen');
  await ana.closesModal();
  await ana.clicks('Post update', { in: 'home' });
  await ana.submits({ known: 'It was found' });
  await ana.sees(room.id, 'It was found');
});

it('says of a button that it no longer knows what to do instead, and lets links be links', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const { apiUrl, botToken } = muster.slack.workspace;
  const { id: channel } = await ana.seesChannel('#security-incidents');
  const text = (label: string) => ({ type: 'plain_text', text: label });
  const elements = [
    { type: 'button', action_id: 'of-yesterday', value: '{}', text: text('Of yesterday') },
    { type: 'button', action_id: 'claim-role/x', value: 'not what it was', text: text('Of tomorrow') },
    { type: 'button', action_id: 'link', url: 'https://example.com', text: text('A link') },
  ];
  await fetch(`${apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel, text: 'Buttons', blocks: [{ type: 'actions', elements }] }),
  });
  await ana.sees(channel, 'Buttons');
  await ana.clicks('A link', { in: channel });
  await ana.clicks('Of yesterday', { in: channel });
  await ana.seesEphemeral('That button does nothing any more. `/incident` helps');
  await ana.clicks('Of tomorrow', { in: channel });
  await ana.seesEphemeral('Something went wrong on our side');
  expect(muster.logged.filter((entry) => entry.includes('claim-role'))).toHaveLength(1);
});

it('keeps the whole of a long title by putting it into the description as well', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const long = 'Something was seen that takes many words. '.repeat(8).trim();
  await ana.says('#general', `/incident declare ${long}`);
  const form = JSON.stringify((await ana.seesModal('Declare an incident')).blocks);
  expect(form).toContain(long);
  expect(form).toContain(`${long.slice(0, 149)}…`);
});
