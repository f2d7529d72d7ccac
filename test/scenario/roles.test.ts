import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('tells whoever gives, takes or gives back a role that it is done, by command, button and form', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana, 'sev2 data-breach Customer list was copied');
  expect(await answerTo(ana, room, '/incident assign scribe @ben')).toBe('@ben is Scribe now.');
  expect(await answerTo(ana, room, '/incident release scribe @ben')).toBe('Scribe is released.');
  expect(await answerTo(ana, room, '/incident claim scribe')).toBe('You are Scribe now.');
  await ana.says(room, '/incident roles communications');
  const offered = ana.reading(await ana.seesEphemeral('Communications lead'));
  expect(offered).toContain('Claim Communications lead');
  await ana.clicks('Claim Communications lead', { in: room });
  await ana.seesEphemeral('You are Communications lead now.');
  await ana.says(room, '/incident assign deputy');
  expect(JSON.stringify((await ana.seesModal('Assign a role')).blocks)).toMatch(/"initial_option":[^}]*"Deputy/);
  await ana.submits({ person: 'ben' });
  await ana.seesEphemeral('@ben is Deputy now.');
});

it('leaves it to the room to show who commands, and asks for one person at a time', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  expect(await answerTo(ana, room, '/incident assign scribe @ben @erin')).toContain('Mention one person');
  expect(await answerTo(ana, room, '/incident assign scribe @ben and @erin')).toContain('Mention one person');
  await ana.says(room, '/incident claim commander');
  await ana.sees(room, '@ana is commander');
  expect(await answerTo(ana, room, '/incident assign scribe @ben as @erin asked')).toBe('@ben is Scribe now.');
  await ana.says(room, '/incident assign commander');
  expect(JSON.stringify((await ana.seesModal('Assign a role')).blocks)).toMatch(/"initial_option":[^}]*"Commander/);
});
