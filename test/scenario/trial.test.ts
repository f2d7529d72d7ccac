import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, startMuster } from './setting.ts';

const database = testDatabase();

it('is a first try that nobody else sees, with a number of its own', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  expect(await answerTo(ana, '#general', '/incident test')).toContain('is yours alone');
  const room = await ana.seesChannel(/^test-1-/);
  const note = await ana.sees('@muster', /for you alone/);
  expect(ana.reading(note)).toContain('TEST-1');
  expect(await answerTo(ana, room.id, '/incident assign scribe @ben')).toContain('nobody but you');
  expect(await answerTo(ana, room.id, '/incident task Block the sender @ben')).toContain('nobody but you');
  expect(await answerTo(ana, '#general', '/incident test')).toContain('open already');

  const hidden = await answerTo(farid, '#general', '/incident status TEST-1');
  expect(hidden.replace('TEST-1', 'TEST-9')).toBe(await answerTo(farid, '#general', '/incident status TEST-9'));

  await ana.says('#general', '/incident declare sev3 phishing Payroll mail');
  await ana.seesEphemeral('INC-1');
});

it('goes away in one click, with every word', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  expect(await answerTo(ana, '#general', '/incident test')).toContain('is yours alone');
  const room = await ana.seesChannel(/^test-1-/);
  await ana.sees('@muster', /for you alone/);
  expect(await answerTo(ana, room.id, '/incident note Zebrafish everywhere')).toBe('Noted.');
  await ana.sees('@muster', /for you alone/);
  await muster.delivered();
  await ana.clicks('Remove the test', { in: '@muster' });
  await ana.seesEphemeral('TEST-1 is removed');
  await muster.delivered();
  expect(await answerTo(ana, '#general', '/incident status TEST-1')).toContain('There is no TEST-1');
  const words = await database.db.query((queries) => queries.query.timelineWords.findMany());
  expect(words).toEqual([]);
});
