import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

it('reminds whoever owes an update before it is due, then the room, then up the ladder, and settles all of it', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const [ana, ben, chloe, deniz] = await Promise.all(['ana', 'ben', 'chloe', 'deniz'].map((name) => muster.at(name)));
  if (!ana || !ben || !chloe || !deniz) throw new Error('somebody is missing');
  const room = await declaredBy(ana, 'sev2 malware Odd process on a laptop');
  await ana.invites(room, ['ben', 'chloe', 'deniz']);
  for (const line of ['assign communications @chloe', 'assign deputy @deniz', 'assign commander @ben'])
    await ana.says(room, `/incident ${line}`);
  await ana.sees(room, '@ben is commander');
  await ben.says(room, '/incident cadence every 60m nothing moves at night');
  expect(ben.reading(await ben.seesEphemeral('The cadence of updates'))).toContain('every hour now');
  const due = at + 60 * minute;
  const passesTo = async (minutes: number) => {
    at = due + minutes * minute;
    await muster.remindNow();
    await muster.delivered();
  };

  await passesTo(-5);
  await chloe.sees('@muster', /The update is due.*, on \*INC-1/);
  await passesTo(0);
  await ana.sees(room, 'The update is overdue');
  await passesTo(10);
  await deniz.sees('@muster', /The update is overdue.*, on \*INC-1/);
  await passesTo(20);
  await ben.sees('@muster', /The update is overdue.*, on \*INC-1/);
  await chloe.says(room, '/incident update Two hosts are isolated');
  for (const who of [chloe, deniz, ben]) await who.sees('@muster', /The update on \*INC-1 .*was posted .*by @chloe/);
  await ana.sees(room, /The update promised for .*was posted .*by @chloe/);

  expect(await answerTo(ben, room, '/incident reminders')).toContain('are on');
  await ben.says(room, '/incident reminders stop We are all on the call');
  await muster.delivered();
  await passesTo(200);
  expect((await ana.reads(room)).filter((each) => ana.reading(each).includes('The update is overdue'))).toHaveLength(0);
}, 60_000);
