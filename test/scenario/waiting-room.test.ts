import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, startMuster } from './setting.ts';

const database = testDatabase();

it('says to whoever declared that the room is coming, while Slack lets none be made, and to others nothing', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid] = await Promise.all([muster.at('ana'), muster.at('farid')]);
  const { faults } = muster.slack.workspace;
  faults.onCall('conversations.create', { kind: 'rate-limit', retryAfter: 1 });
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  await ana.seesEphemeral('is declared');
  expect(await answerTo(ana, '#general', '/incident status INC-1')).toContain('its room is coming');
  expect(await answerTo(ana, '#general', '/incident list')).toContain('its room is coming');
  expect(await answerTo(farid, '#general', '/incident status INC-1')).not.toContain('coming');
  expect(await answerTo(farid, '#general', '/incident list')).toBe('You see no open incident.');
  faults.clear();
  await muster.delivered();
  expect(await answerTo(ana, '#general', '/incident status INC-1')).not.toContain('coming');
});
