import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { declaredBy, startMuster } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

it('tells whoever commands what stands for long, once and together, until somebody sees to it', async () => {
  let ahead = 0;
  await using muster = await startMuster({ db: database.db, now: () => new Date(Date.now() + ahead) });
  const passes = async (minutes: number) => {
    ahead += minutes * minute;
    await muster.remindNow();
    await muster.delivered();
  };
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  const room = await declaredBy(ana, 'sev2 data-breach Customer list for sale');
  await ana.says(room, '/incident claim commander');
  await ana.sees('@muster', 'What commander does');

  await ana.says(room, 'The seller offers a sample, we look at it now');
  const heard = async (text: RegExp) => (await ana.reads('@muster')).filter((each) => text.test(ana.reading(each)));

  await passes(16);
  expect(ana.reading(await ana.sees('@muster', 'needs a look'))).toMatch(
    /INC-\d+[\s\S]*Nobody is \*?Scribe[\s\S]*Nobody is \*?Communications lead[\s\S]*Nobody is \*?Legal/,
  );
  await passes(5);
  expect(await heard(/needs a look/)).toHaveLength(1);
  await passes(100);
  await ana.sees('@muster', /detection\*? has gone on since/);
  expect(await heard(/Nothing has happened/)).toHaveLength(0);

  await ana.says(room, '/incident assign scribe @ana');
  await ana.sees('@muster', /Scribe: @ana/);
  await ana.clicks('Change phase', { in: '@muster', containing: 'has gone on since' });
  await ana.seesModal('Change phase');
  await ana.closesModal();
  await passes(125);
  await ana.sees('@muster', 'Nothing has happened');
  await ana.says(room, '/incident timeline');
  const timeline = ana.reading(await ana.seesEphemeral('Timeline of'));
  expect(timeline).toMatch(/Muster told @ana that nobody is \*?Scribe/);
  expect(timeline).toContain('People wrote in the room');
  expect((await farid.channels()).filter(({ kind }) => kind === 'dm')).toEqual([]);
});
