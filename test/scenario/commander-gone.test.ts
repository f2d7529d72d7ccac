import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

/** A private room in analysis; Ben, who commands it, has no account any more after `before`. */
async function withoutBen(before: (says: (line: string) => Promise<unknown>) => Promise<unknown> = async () => {}) {
  let at = Date.now();
  const muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const [ana, ben, chloe] = [await muster.at('ana'), await muster.at('ben'), await muster.at('chloe')];
  const room = await declaredBy(ana, 'sev1 malware Odd process on a laptop');
  await ana.invites(room, ['ben', 'chloe']);
  await ben.says(room, '/incident claim commander');
  await ana.sees(room, '@ben is commander');
  await ben.says(room, '/incident phase analysis');
  await ana.sees(room, /from detection to/);
  await before((line) => answerTo(ben, room, line));
  await muster.delivered();
  muster.slack.workspace.administrator.deactivate(ben.id);
  const passes = async (minutes: number) => {
    at += minutes * minute;
    await muster.remindNow();
  };
  return { muster, ana, chloe, room, passes, [Symbol.asyncDispose]: () => muster[Symbol.asyncDispose]() };
}

it('has the room reminded, and asked for another commander, when the commander has no account any more', async () => {
  await using it = await withoutBen();
  await it.passes(61);
  await it.ana.sees(it.room, 'The update is overdue');
  await it.ana.sees(it.room, '@ben is Commander, and cannot be reached');
  await it.ana.says(it.room, '/incident claim commander Ben has no account any more');
  await it.ana.sees(it.room, '@ana took command from @ben');
});

it('has the room asked to take what they offered to hand over, and handed over without them', async () => {
  await using it = await withoutBen((says) => says('/incident handover @chloe'));
  await it.chloe.sees('@muster', /hands you \*?Commander/);
  await it.passes(16);
  await it.ana.sees(it.room, 'nobody accepted');
  await it.ana.clicks('Take over', { in: it.room });
  await it.ana.seesModal('Handover');
  await it.ana.submits();
  await it.ana.sees(it.room, /@ana has \*?Commander/);
  expect(await answerTo(it.ana, it.room, '/incident status')).toContain('@ana');
});
