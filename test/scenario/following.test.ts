import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('brings who follows a public incident its updates, and one line to the room however many ask, until it becomes private', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid, erin] = [await muster.at('ana'), await muster.at('farid'), await muster.at('erin')];
  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'Shop is slow', Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' });
  const room = (await ana.seesChannel(/^inc-1-/)).id;
  await farid.sees('#security-incidents', 'Shop is slow');
  await farid.clicks('Follow', { in: '#security-incidents' });
  await farid.seesEphemeral('You follow');
  expect(await answerTo(erin, '#general', '/incident request-update INC-1')).toContain('It comes to you as well');
  for (const said of ['an update is waited for', 'the room is not asked twice'])
    expect(await answerTo(farid, '#general', '/incident request-update INC-1')).toContain(said);
  await ana.sees(room, '2 people wait for an update');

  await ana.says(room, '/incident update Disks are full');
  const update = await farid.sees('@muster', 'Disks are full');
  expect(farid.reading(update)).toContain('/incident unfollow INC-1');
  expect(erin.reading(await erin.sees('@muster', 'Disks are full'))).toContain('You asked for this update');
  await muster.delivered();
  await ana.doesNotSee(room, 'people wait');
  expect(await answerTo(ana, room, '/incident timeline')).not.toContain('farid');

  await ana.says(room, '/incident private a colleague is suspected');
  await ana.seesModal('Make it private');
  await ana.submits({ 'Who comes along, besides you': [] });
  const hidden = (await ana.seesChannel(/^inc-1-.*-2$/)).id;
  await ana.sees(hidden, /private from now on/);
  await ana.says(hidden, '/incident update Farid did it');
  await ana.sees(hidden, 'Farid did it');
  await muster.delivered();
  expect((await farid.reads('@muster')).map((each) => farid.reading(each)).at(-1)).toContain('Disks are full');
  const answers = [];
  for (const number of [1, 99]) answers.push(await answerTo(farid, '#general', `/incident follow INC-${number}`));
  expect(answers[0]?.replaceAll('INC-1', 'INC-99')).toBe(answers[1]);
});

it('lets the briefed follow a private incident, who get each update once, and nobody else outside its room', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid, gus] = [await muster.at('ana'), await muster.at('farid'), await muster.at('gus')];
  const room = await declaredBy(ana);
  expect(await answerTo(farid, '#general', '/incident follow INC-1')).toContain('There is no INC-1');
  expect(await answerTo(gus, '@ana', '/incident follow INC-1')).toMatch(/^Guests and people/);
  await ana.says(room, '/incident brief @farid');
  await farid.sees('@muster', 'You are briefed on');
  expect(await answerTo(farid, '#general', '/incident follow INC-1')).toContain('You follow *INC-1');
  expect(await answerTo(farid, '#general', '/incident request-update INC-1')).not.toContain('Payroll');
  await ana.says(room, '/incident update Twelve people clicked');
  const update = await farid.sees('@muster', 'Twelve people clicked');
  expect(update.text).toMatch(/^Update on \*INC-1 [a-z-]+\*$/);
  await muster.delivered();
  const told = (await farid.reads('@muster')).filter((each) => farid.reading(each).includes('Twelve people clicked'));
  expect(told).toHaveLength(1);

  await farid.says('#general', '/incident INC-1 status');
  await farid.seesEphemeral('You are briefed on this');
  await farid.clicks('Unfollow', { in: '#general' });
  await farid.seesEphemeral('You are still briefed');
  await ana.says(room, '/incident update Thirteen people clicked');
  expect(farid.reading(await farid.sees('@muster', 'Thirteen people clicked'))).not.toContain('unfollow');
});
