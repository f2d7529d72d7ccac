import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('is told on both sides to who may see both, and names nothing to anybody else', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  const first = await declaredBy(ana);
  const second = await declaredBy(farid, 'sev3 malware A stranger’s file');

  expect(await answerTo(farid, second, '/incident link INC-1')).toBe(
    (await answerTo(farid, second, '/incident link INC-99')).replaceAll('INC-99', 'INC-1'),
  );
  const third = await declaredBy(ana, 'sev3 malware A strange file');
  expect(await answerTo(ana, third, '/incident link INC-1 caused by')).toContain('caused by INC-1');
  await muster.delivered();
  expect(await answerTo(ana, first, '/incident status')).toContain('the cause of INC-3');
  expect(await answerTo(ana, third, '/incident timeline')).toContain('caused by INC-1');

  await ana.invites(first, ['farid']);
  await farid.sees(first, /Payroll/);
  for (const line of ['status', 'timeline', 'catch-up']) {
    const told = await answerTo(farid, first, `/incident ${line}`);
    expect(told).toContain('INC-1');
    expect(told).not.toContain('INC-3');
  }
  await farid.doesNotSee(first, 'INC-3');
  expect(await answerTo(farid, second, '/incident status')).not.toContain('Linked');
});

it('does not exist for who is outside', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  await declaredBy(ana);
  const hidden = await answerTo(farid, '#general', '/incident INC-1 link INC-1');
  expect(hidden.replaceAll('INC-1', 'INC-99')).toBe(await answerTo(farid, '#general', '/incident INC-99 link INC-99'));
});
