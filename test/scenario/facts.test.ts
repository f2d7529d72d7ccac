import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('keeps what is affected on one board in the room, and tells who moved what', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await declaredBy(ana);
  await ben.seesChannel(room);
  await ana.says(room, '/incident scope add host web-01');
  const board = await ana.sees(room, /Scope of.*1 open/);
  await ana.says(room, '/incident scope add secrets AKIAIOSFODNN7EXAMPLE');
  await ana.sees(room, /2 open/);
  await ben.says(room, '/incident scope WEB-01 contained');
  const moved = await ana.sees(room, /1 open, 1 contained/);
  expect(moved.ts).toBe(board.ts);
  expect(ana.reading(moved)).toMatch(/web-01\*? contained, @ben/);
  expect(ana.reading(moved)).not.toContain('AKIAIOSFODNN7EXAMPLE');

  await ben.says(room, '/incident scope');
  await ben.seesEphemeral(/Scope of[\s\S]*web-01/);
  await ben.clicks('Move an item', { in: room });
  await ben.submits({ item: '1', to: 'eradicated' });
  await ana.sees(room, /1 open, 1 eradicated/);
  expect(await answerTo(ana, room, '/incident scope db-9 contained')).toContain('has no “db-9”');
  expect(await answerTo(ana, room, '/incident status')).toContain('1 open, 1 eradicated');

  await ana.says(room, '/incident scope 2 mistaken: it was revoked in May');
  await ana.sees(room, (_, text) => /Scope of.* 1 eradicated/.test(text) && !text.includes('secret'));
  await ben.says(room, '/incident scope');
  await ben.seesEphemeral(/Scope of.* 1 eradicated/);
  await ben.clicks('Move an item', { in: room });
  await ben.seesModal('Move in the scope');
  await ben.submits({ item: '1', to: 'mistaken' });
  await ana.sees(room, /Scope of.*nothing in it/);
  expect(await answerTo(ana, room, '/incident timeline')).toMatch(
    /out of the scope, entered by mistake: it was revoked/,
  );
});

it('keeps a decision with what was known, and the impact in the next update', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  expect(await answerTo(ana, room, '/incident impact people 120 likely')).toContain('people 120 likely');
  await ana.says(room, '/incident update Twelve people clicked');
  await ana.sees(room, /Twelve people clicked[\s\S]*Impact:[\s\S]*people 120 likely/);
  expect(await answerTo(ana, room, '/incident decide payroll stays offline')).toContain('on the timeline');
  const asked = await ana.says(room, 'Do we pay?');
  await ana.says(room, '@Muster decision we do not pay', { thread: asked });
  await ana.seesEphemeral('on the timeline');
  const caughtUp = await answerTo(ana, room, '/incident catch-up');
  expect(caughtUp).toMatch(/Decided:[\s\S]*payroll stays offline \(@ana[\s\S]*we do not pay \(@ana/);
  expect(caughtUp).toContain('people 120 likely');

  await ana.says(room, '/incident decide mistaken');
  await ana.seesModal('Withdraw a decision');
  await ana.submits({ reason: 'nobody decided that' });
  await ana.seesEphemeral('is withdrawn');
  const decided = /Decided:[\s\S]*?Due:/.exec(await answerTo(ana, room, '/incident catch-up'))?.[0];
  expect(decided).toContain('payroll stays offline');
  expect(decided).not.toContain('we do not pay');

  await ana.says(room, '/incident impact');
  await ana.seesModal('Impact');
  expect(await ana.triesToSubmit({ people: '7', 'people-confirmed': '12' })).toHaveProperty('people');
  await ana.submits({ people: '130' });
  await ana.seesNoModal();
  expect(await answerTo(ana, room, '/incident timeline')).toContain('people 12 confirmed, 130 likely (was 120 likely)');
});

it.each(['scope', 'scope add host web-01', 'impact people 3 likely', 'impact', 'decide nothing', 'decide'])(
  'does not exist for who is outside, and is not for guests: %s',
  async (line) => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid, gus] = [await muster.at('ana'), await muster.at('farid'), await muster.at('gus')];
    await declaredBy(ana);
    const hidden = await answerTo(farid, '#general', `/incident INC-1 ${line}`);
    const none = await answerTo(farid, '#general', `/incident INC-99 ${line}`);
    expect(hidden.replace('INC-1', 'INC-99')).toBe(none);
    expect(await answerTo(gus, '#general', `/incident INC-1 ${line}`)).toContain('Guests');
  },
);

it('puts a note at the time it happened, and says back what was understood', async () => {
  await using muster = await startMuster({ db: database.db, now: () => new Date('2026-11-24T09:30:00Z') });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  expect(await answerTo(ana, room, '/incident note yesterday 23:50Z first alert')).toContain('2026-11-23 23:50 UTC');
  expect(await answerTo(ana, room, '/incident note 23:50Z not yet')).toContain('lies ahead');
  const asked = await ana.says(room, 'What was first?');
  await ana.says(room, '@Muster note 2026-11-20 02:14Z mail came', { thread: asked });
  await ana.seesEphemeral('2026-11-20 02:14 UTC');
  const timeline = await answerTo(ana, room, '/incident timeline');
  expect(timeline).toMatch(/mail came[\s\S]*learned[\s\S]*first alert[\s\S]*learned[\s\S]*declared/);
  expect(timeline).not.toContain('not yet');
});
