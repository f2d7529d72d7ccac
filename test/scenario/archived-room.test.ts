import { expect, it } from 'vitest';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('goes on showing an incident to those who were in its room when the plan had it archived', async () => {
  const loaded = await loadPlan(defaultPlanPath);
  const plan = { ...loaded, plan: { ...loaded.plan, closing: { ...loaded.plan.closing, archiveRoom: true } } };
  let ahead = 0;
  await using muster = await startMuster({ db: database.db, plan, now: () => new Date(Date.now() + ahead) });
  const [ana, ben, farid, gus] = [
    await muster.at('ana'),
    await muster.at('ben'),
    await muster.at('farid'),
    await muster.at('gus'),
  ];
  const room = await declaredBy(ana, 'sev3 phishing Payroll mail asks for passwords');
  await ana.invites(room, ['gus']);
  await ana.says(room, '/incident close');
  await ana.submits({ resolution: 'resolved', summary: 'All passwords are new' });
  await ana.sees(room, 'The draft is ready');
  expect(await answerTo(ana, '#general', '/incident INC-1 review publish')).toContain('is published');
  await muster.delivered();
  expect((await ana.channels()).find(({ id }) => id === room)?.archived ?? 'gone').not.toBe(false);

  ahead = 2 * 60_000;
  for (const member of [ana, ben]) {
    expect(await answerTo(member, '#general', '/incident INC-1')).toContain('Payroll mail asks for passwords');
    expect(await answerTo(member, '#general', '/incident timeline INC-1')).toContain('All passwords are new');
    expect(await answerTo(member, '#general', '/incident review INC-1')).toMatch(/published/i);
  }
  expect(await answerTo(ana, '#general', '/incident note INC-1 too late')).toContain('INC-1 is closed');
  expect(await answerTo(farid, '#general', '/incident INC-1')).toContain('There is no INC-1');
  expect(await answerTo(gus, '@ana', '/incident INC-1')).toMatch(/^Guests and people of other organisations/);
});
