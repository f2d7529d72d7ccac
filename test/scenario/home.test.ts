import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('shows in Home what a person has to do and follows, and at each publishing only what they may know', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  const room = await declaredBy(ana);
  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'Shop is slow', Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' });
  await ana.seesChannel(/^inc-2-/);
  await ana.says(room, '/incident add @farid');
  await farid.seesEphemeral('Welcome');
  expect(await answerTo(ana, room, '/incident task Watch the accountant @farid by 23:59')).toContain('for @farid');
  await muster.delivered();

  const home = farid.reading(await farid.home('Yours to do'));
  expect(home).toMatch(/Yours to do[\s\S]*Task \d+[\s\S]*INC-1[\s\S]*Open incidents[\s\S]*Shop is slow[\s\S]*INC-1/);
  expect(home).not.toMatch(/accountant|Payroll/);
  await farid.clicks('Show', { in: 'home' });
  await farid.seesModal((_, text) => text.includes('Watch the accountant'));
  await farid.closesModal();
  await farid.clicks('Status', { in: 'home' });
  await farid.seesModal((_, text) => text.includes('Shop is slow'));
  await farid.clicks('Follow', { in: 'modal' });
  expect(farid.reading(await farid.seesHome('You follow'))).toMatch(/You follow[\s\S]*Shop is slow/);

  expect(await answerTo(ana, room, '/incident remove @farid may be concerned')).toContain('removed');
  await farid.clicks('Unfollow', { in: 'modal' });
  const after = farid.reading(await farid.seesHome((_, text) => !text.includes('You follow')));
  expect(after).toContain('Shop is slow');
  expect(after).not.toContain('INC-1');
});
