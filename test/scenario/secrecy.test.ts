import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

/** Every command that can be said of an incident, with something sensible behind it. */
const commands = [
  'status',
  'roles',
  'timeline',
  'review',
  'note it is known',
  'update it is known',
  'phase analysis',
  'severity sev1 now',
  'claim commander',
  'assign scribe @ana',
  'release scribe',
  'close false-positive nothing',
  'follow',
  'unfollow',
  'request-update',
  'close',
  'update',
  'phase',
];

it('tells those outside nothing of a private incident that it would not tell of a number never given out', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  await declaredBy(ana);
  for (const command of commands) {
    const [name, ...rest] = command.split(' ');
    const answers = [];
    for (const number of [1, 999_999])
      answers.push(await answerTo(farid, '#general', `/incident ${name} INC-${number} ${rest.join(' ')}`));
    expect(answers[0]?.replaceAll('INC-1', 'INC-n')).toBe(answers[1]?.replaceAll('INC-999999', 'INC-n'));
    expect(answers[0]).toContain('There is no INC-1, or it is not for you to see.');
  }
  expect(await answerTo(farid, '#general', '/incident INC-1')).toContain('There is no INC-1');
  expect(await answerTo(farid, '#general', '/incident INC-99999999999999999999')).toContain('There is no INC-');
  expect(await answerTo(farid, '#general', '/incident list')).toBe('You see no open incident.');
  expect(await answerTo(farid, '#general', '/incident status')).toContain('You see no open incident');
  expect(await answerTo(farid, '#general', '/incident')).not.toContain('INC-1');
  expect(farid.reading(await farid.home())).not.toContain('INC-1');
});

it('does not take an incident that a person may not see for the original of a duplicate', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  await declaredBy(ana);
  const room = await declaredBy(farid, 'sev4 malware Visitors without badges');
  const hidden = await answerTo(farid, room, '/incident close duplicate INC-1');
  const absent = await answerTo(farid, room, '/incident close duplicate INC-999');
  expect(hidden.replace('INC-1', 'INC-n')).toBe(absent.replace('INC-999', 'INC-n'));
  expect(hidden).toContain('There is no INC-1');
});

it('refuses guests and people of other organisations whatever they ask, and shows them nothing', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await declaredBy(ana);
  for (const guest of [await muster.at('gus'), await muster.at('olga')]) {
    for (const line of [
      '',
      'help',
      'list',
      'declare',
      'declare sev1 malware It is mine',
      'INC-1',
      'note INC-1 x',
      'xyzzy',
    ])
      expect(await answerTo(guest, '@ana', `/incident ${line}`)).toMatch(/^Guests and people of other organisations/);
    await guest.shortcut('Declare incident');
    const told = guest.reading(await guest.seesModal('Muster'));
    expect(told).toMatch(/Guests and people of other organisations/);
    await guest.closesModal();
    const home = guest.reading(await guest.home('please tell one of them'));
    expect(home).not.toMatch(/INC-|Declare an/);
  }
  expect(await answerTo(ana, '#general', '/incident list')).toContain('You see one open incident.');
});

it('shows a private incident in the Home tab, which outlasts a membership, by its code name alone', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  await declaredBy(ana, 'sev2 malware Odd process on a laptop');
  expect(await answerTo(ben, '#general', '/incident INC-1')).toContain('Odd process on a laptop');
  expect(ben.reading(await ben.home('INC-1'))).not.toMatch(/Odd process|SEV2|Malware/i);
});

it('lets those outside read a public incident, and not act on it', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  await ana.says('#general', '/incident declare');
  await ana.submits({ title: 'Shop is slow', visibility: 'public' });
  const { id } = await ana.seesChannel(/^inc-1-/);
  await ana.sees('@muster', id);
  expect(await answerTo(farid, '#general', '/incident INC-1')).toContain('Shop is slow');
  for (const line of ['note x', 'update x', 'phase analysis', 'claim scribe', 'close benign x', 'phase', 'update'])
    expect(await answerTo(farid, '#general', `/incident INC-1 ${line}`)).toContain('Join the room first');
});
