import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('corrects title, type and times, and the room, its card and its tasks follow', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana, 'sev3 phishing Payroll mail asks for passwords');
  await ana.says(room, '/incident edit title Stolen payroll form');
  await ana.seesEphemeral('Stolen payroll form');
  await ana.sees(room, (message) => message.pinned === true && ana.reading(message).includes('Stolen payroll form'));
  expect(await answerTo(ana, room, '/incident edit type malware anyway')).toContain('Malware');
  expect(await answerTo(ana, room, '/incident edit occurred 2026-01-02 02:14Z')).toContain('2026-01-02 02:14 UTC');
  expect(await answerTo(ana, room, '/incident edit occurred tomorrow')).toContain('When was that?');
  expect(await answerTo(ana, room, '/incident edit visibility private')).toContain('/incident private <reason>');

  await ana.says(room, '/incident edit');
  await ana.seesModal('Edit the incident');
  expect(await ana.triesToSubmit({ detected: Date.parse('2026-01-01T00:00:00Z') / 1_000 })).toHaveProperty('detected');
  await ana.submits({ detected: Date.parse('2026-01-02T03:00:00Z') / 1_000 });
  await ana.seesNoModal();
  const timeline = await answerTo(ana, room, '/incident timeline');
  expect(timeline).toMatch(/title from Payroll mail asks for passwords to \*Stolen payroll form/);
  expect(timeline).toMatch(/type from Phishing.* to \*Malware/);
  expect(timeline).toContain('occurred 2026-01-02 02:14 UTC (was not said)');
  expect(timeline).toContain('detected 2026-01-02 03:00 UTC (was not said)');
});

it('calls into the room whom the plan names for another type, and tells who came by it', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, deniz] = [await muster.at('ana'), await muster.at('deniz')];
  const room = await declaredBy(ana, 'sev3 phishing Payroll mail asks for passwords');
  expect((await deniz.channels()).map(({ id }) => id)).not.toContain(room);
  const asked = await answerTo(ana, room, '/incident edit type data-breach');
  expect(asked).toMatch(/Nothing is changed yet.*Data breach calls in .*@deniz.*edit type data-breach anyway/);
  expect(asked).not.toContain('@ana');
  await ana.says(room, '/incident edit');
  await ana.seesModal('Edit the incident');
  await ana.triesToSubmit({ title: 'Stolen payroll form', incidentType: 'data-breach' });
  const form = ana.reading(await ana.seesModal((_, text) => text.includes('Nothing is changed yet')));
  expect(form).toMatch(/calls in .*@deniz/);
  await muster.delivered();
  expect((await deniz.channels()).map(({ id }) => id)).not.toContain(room);
  await ana.triesToSubmit({});
  await ana.seesModal((_, text) => text.includes('Nothing is changed yet'));
  await ana.submits({ mayKnow: ['data-breach'] });
  await deniz.seesChannel(room);
  await ana.sees(room, /Called in for \*Data breach\*:.*@deniz/);
  const timeline = await answerTo(ana, room, '/incident timeline');
  expect(timeline).toMatch(/called in .*@deniz.* for \*Data breach/);
  expect(timeline).toContain('Stolen payroll form');
});

it.each(['edit', 'edit title x', 'edit type malware', 'edit occurred 02:14Z', 'note 02:14Z x'])(
  'does not exist for who is outside: %s',
  async (line) => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    await declaredBy(ana);
    const hidden = await answerTo(farid, '#general', `/incident INC-1 ${line}`);
    expect(hidden.replace('INC-1', 'INC-99')).toBe(await answerTo(farid, '#general', `/incident INC-99 ${line}`));
  },
);
