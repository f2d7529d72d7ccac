import { expect, it } from 'vitest';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('goes on in a private room with those who were chosen, and takes its news out of the announcements', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben, farid] = [await muster.at('ana'), await muster.at('ben'), await muster.at('farid')];
  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'Payroll mail', Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' });
  const open = await ana.seesChannel(/^inc-1-/);
  await muster.delivered();
  await ana.says(open.id, '/incident claim commander');
  await ana.sees(open.id, '@ana is commander');
  await ana.says(open.id, '/incident update Chloé forwarded it');
  await farid.sees('#security-incidents', /Payroll mail/);
  await muster.delivered();

  await ana.says(open.id, '/incident private a colleague is suspected');
  await ana.seesModal('Make it private');
  await ana.submits({ 'Who comes along, besides you': ['ben'] });
  await ana.seesEphemeral('private from now on');
  const hidden = await ben.seesChannel(/^inc-1-.*-2$/);
  await ben.sees(hidden.id, /private from now on/);
  await ben.clicks('Take', { in: hidden.id, containing: 'What detection asks for' });
  await ben.sees(hidden.id, /What detection asks for[\s\S]*@ben since/);
  await muster.delivered();

  await farid.sees('#security-incidents', (_, text) => /INC-1 [a-z-]+\W* · private/.test(text));
  const read = (await farid.reads('#security-incidents')).map((message) => farid.reading(message)).join('\n');
  expect(read).not.toMatch(/Payroll|Chloé|suspected/);
  const left = (await ana.reads(open.id)).filter(({ botId, subtype }) => botId !== null && subtype === null);
  expect(left.map((message) => ana.reading(message))).toEqual([expect.stringMatching(/^The response goes on in/)]);
  const hiddenAnswer = await answerTo(farid, '#general', '/incident status INC-1');
  expect(hiddenAnswer.replace('INC-1', 'INC-99')).toBe(await answerTo(farid, '#general', '/incident status INC-99'));
  expect(await answerTo(ana, hidden.id, '/incident timeline')).toContain('a colleague is suspected');
  await ana.says(hidden.id, '/incident phase analysis');
  await ben.sees(hidden.id, /from detection to/);
});

it('reopens in a new room where the old one was archived', async () => {
  const { plan, ...loaded } = await loadPlan(defaultPlanPath);
  const archiving = { ...loaded, plan: { ...plan, closing: { ...plan.closing, archiveRoom: true } } };
  await using muster = await startMuster({ db: database.db, plan: archiving });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await ana.says(room, '/incident claim commander');
  await ana.sees(room, '@ana is commander');
  await ana.says(room, '/incident close false-positive the auditors');
  await ana.sees(room, /closed this incident/);
  await muster.delivered();
  await ana.says('#general', '/incident INC-1 reopen it was no auditor');
  await ana.seesEphemeral('open again');
  const next = await ana.seesChannel(/^inc-1-.*-2$/);
  await ana.sees(next.id, /reopened the incident/);
});
