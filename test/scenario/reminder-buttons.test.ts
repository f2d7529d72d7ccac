import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { declaredBy, startMuster, timesOnTimeline } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

it('takes no change from a reminder once, for the promise it was about, and tells who comes late', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await declaredBy(ana, 'sev1 malware Odd process on a laptop');
  await ben.seesChannel(room);
  at += 61 * minute;
  await muster.remindNow();
  await ana.sees(room, 'The update is overdue');
  muster.slack.workspace.faults.onCall('chat.update', { kind: 'rate-limit', retryAfter: 30 });
  await ana.clicks('No change', { in: room, containing: 'The update is overdue' });
  await expect.poll(() => timesOnTimeline(ana, room, 'o change')).toBe(1);
  await ben.clicks('No change', { in: room, containing: 'The update is overdue' });
  expect(ben.reading(await ben.seesEphemeral('This reminder of INC-1'))).toContain('is settled');
  expect(await timesOnTimeline(ana, room, 'o change')).toBe(1);
});
