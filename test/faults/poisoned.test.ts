import { expect, it } from 'vitest';
import { incidentOf, openHouse, settled, until } from './house.ts';
import { impatientPlan } from './plans.ts';

it('gives an invitation up that fails for ever, tells the commander so, and goes on with what is behind it', async () => {
  await using house = await openHouse({ env: { MUSTER_PLAN: await impatientPlan() } });
  await house.start();
  const [ana, ben] = await Promise.all([house.at('ana'), house.at('ben')]);
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
  await settled(house.db);
  await ben.says(room, '/incident claim commander');
  await ben.sees('@muster', 'What commander does');

  house.proxy.watch();
  house.proxy.refuse('conversations.invite', 'external_channel_migrating');
  await ben.says(room, '/incident assign communications @chloe');
  await ben.says(room, '/incident update Twelve people got the mail');
  await ana.sees(room, 'Twelve people got the mail');
  const told = ben.reading(await ben.sees('@muster', 'someone could not be invited'));
  expect(told).toContain('What you can do');
  expect(told).toMatch(/it failed 2 times/);
  expect(house.proxy.calls.filter(({ method }) => method === 'conversations.invite')).toHaveLength(2);
  const reports = (await ben.reads('@muster')).filter((each) => ben.reading(each).includes('could not be invited'));
  expect(reports).toHaveLength(1);
});
