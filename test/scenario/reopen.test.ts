import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('goes on with a closed incident, for the room and for who lists theirs', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await ana.says(room, '/incident claim commander');
  await ana.sees(room, '@ana is commander');
  await ana.says(room, '/incident close false-positive the scanner of the auditors');
  await ana.sees(room, /closed this incident as a false positive/);
  expect(await answerTo(ana, '#general', '/incident list')).not.toContain('INC-1');
  expect(await answerTo(ana, room, '/incident note late')).toContain('/incident reopen');

  await ana.says(room, '/incident reopen it was no scanner');
  await ana.sees(room, /reopened the incident in \*?detection\*?: it was no scanner/);
  expect(await answerTo(ana, '#general', '/incident list')).toContain('INC-1');
  await ana.says(room, '/incident phase analysis');
  await ana.sees(room, /from detection to/);
});

it('is not for who is outside, and tells them nothing', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  await declaredBy(ana);
  const hidden = await answerTo(farid, '#general', '/incident INC-1 reopen because');
  const none = await answerTo(farid, '#general', '/incident INC-99 reopen because');
  expect(hidden.replace('INC-1', 'INC-99')).toBe(none);
});
