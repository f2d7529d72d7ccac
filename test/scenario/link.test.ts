import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import type { Person } from '../person.ts';
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

it('leaves a public card when it was a mistake, and at once when the other incident becomes private', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const [first, second] = [await declaredInPublic(ana, 1), await declaredInPublic(ana, 2)];
  await ana.says(first, '/incident link');
  await ana.seesModal('Link with another');
  expect(await ana.triesToSubmit({ number: 'INC-99', kind: 'caused-by' })).toHaveProperty('number');
  await ana.submits({ number: 'INC-2', kind: 'caused-by' });
  await ana.sees(first, /Linked:[\s\S]*caused by INC-2/);
  await ana.sees(second, /Linked:[\s\S]*the cause of INC-1/);
  await ana.says(second, '/incident link INC-1 mistaken: another matter');
  await ana.sees(second, unlinked);
  await ana.sees(first, unlinked);
  await muster.delivered();
  expect(await answerTo(ana, first, '/incident timeline')).not.toContain('another matter');

  await ana.says(first, '/incident link INC-2');
  await ana.sees(first, /related to INC-2/);
  await muster.delivered();
  await ana.says(second, '/incident private a colleague is suspected');
  await ana.seesModal('Make it private');
  await ana.submits({});
  await ana.sees(first, unlinked);
});

/** The card, and no link on it. */
function unlinked(_: unknown, text: string): boolean {
  return text.includes('Claim commander') && text.includes('SEV3') && !text.includes('Linked');
}

async function declaredInPublic(who: Person, number: number): Promise<string> {
  await who.says('#general', '/incident declare');
  await who.seesModal('Declare an incident');
  await who.submits({ Title: `Matter ${number}`, Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' });
  const room = await who.seesChannel(new RegExp(`^inc-${number}-`));
  await who.sees('@muster', room.id);
  return room.id;
}
