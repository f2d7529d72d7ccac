import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('tells a latecomer where things stand, and later only what is new', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await declaredBy(ana);
  await ben.seesChannel(room);
  await ana.says(room, '/incident claim commander');
  await ana.sees(room, '@ana is commander');
  await ana.says(room, '/incident update Forty mailboxes got the mail');
  await ana.sees(room, /What we know/);
  await ana.says(room, '/incident call https://meet.example.com/room');
  await ana.sees(room, /Join/);

  const first = await answerTo(ben, room, '/incident catch-up');
  expect(first).toContain('Forty mailboxes got the mail');
  expect(first).toContain('Commander @ana');
  expect(first).toContain('Join');
  expect(first).toContain('What happened so far');
  expect(await answerTo(ben, room, '/incident catch-up')).toContain('Nothing is new since you last looked');

  await ana.says(room, '/incident phase analysis');
  await ana.sees(room, /to \*?analysis/);
  const later = await answerTo(ben, room, '/incident catch-up');
  expect(later).toContain('What happened since you last looked');
  expect(later).toContain('from detection to *analysis*');
  expect(later).not.toContain('posted an update');
});

it('does not exist for who is outside', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  await declaredBy(ana);
  const hidden = await answerTo(farid, '#general', '/incident catch-up INC-1');
  const none = await answerTo(farid, '#general', '/incident catch-up INC-99');
  expect(hidden.replace('INC-1', 'INC-99')).toBe(none);
});
