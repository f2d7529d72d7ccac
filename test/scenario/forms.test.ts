import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('says in the declare form what is wrong with it, and where', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await ana.says('#general', '/incident new sev2 Laptop stolen');
  const form = await ana.seesModal('Declare an incident');
  expect(ana.reading(form)).toMatch(/Nobody is paged by this/);
  const tomorrow = Math.floor(Date.now() / 1_000) + 86_400;
  expect(await ana.triesToSubmit({ title: '  ' })).toEqual({ title: 'Say in a few words what was seen.' });
  expect(await ana.triesToSubmit({ title: 'Laptop stolen', noticedAt: tomorrow })).toEqual({
    noticedAt: 'It cannot have been noticed in the future. Choose an earlier time.',
  });
  expect(await ana.triesToSubmit({ noticedAt: null, commander: 'muster' })).toEqual({
    commander: expect.stringContaining('is an app, and only people respond to incidents'),
  });
  expect(await ana.triesToSubmit({ commander: null, invited: ['farid', 'gus'] })).toEqual({
    invited: expect.stringMatching(/^Gus Pereira is a guest or of another organisation|^gus is a guest/),
  });
  expect(await ana.triesToSubmit({ commander: 'muster', invited: ['gus', 'olga'] })).toEqual({
    commander: expect.stringContaining('is an app'),
    invited: expect.stringMatching(/is a guest [\s\S]*is a guest /),
  });
  await ana.triesToSubmit({ commander: null });
  expect(await answerTo(ana, '#general', '/incident list')).toBe('You see no open incident.');
  await ana.submits({ invited: ['farid'] });
  await ana.seesNoModal();
  const room = await ana.seesChannel(/^inc-1-/);
  await ana.sees('@muster', room.id);
  expect(await answerTo(ana, room.id, '/incident status')).toContain('Laptop stolen');
  expect((await ana.seesChannel(room.id)).members).toContain((await muster.at('farid')).id);
});

it('says of a severity that the plan does not know that there is none, and keeps the rest of the line', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await ana.says('#general', '/incident declare sev9 phishing hello');
  const form = await ana.seesModal('Declare an incident');
  expect(ana.reading(form)).toContain('There is no severity “sev9”. Choose one.');
  expect(await ana.triesToSubmit({})).toEqual({ severity: 'Please complete this required field.' });
  await ana.submits({ severity: 'sev4' });
  const room = await ana.seesChannel(/^inc-1-/);
  await ana.sees('@muster', room.id);
  expect(await answerTo(ana, room.id, '/incident status')).toMatch(/hello[\s\S]*SEV4[\s\S]*Phishing/);
});

it('asks before it quotes the message that an incident is declared from', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const message = await ana.says('#general', 'My password is hunter2 & the mail asked for it');
  await ana.messageShortcut('declare-from-message', message);
  await ana.submits({ title: 'Somebody gave a password away' });
  const first = await ana.seesChannel(/^inc-1-/);
  await ana.sees('@muster', first.id);

  await ana.messageShortcut('declare-from-message', message);
  const quote = 'The mail asked for my password';
  await ana.submits({ title: 'The same, quoted', quoting: ['quote'], quote });
  const second = await ana.seesChannel(/^inc-2-/);
  await ana.sees(second.id, quote);
  const said = async (room: string) => (await ana.reads(room)).map((one) => ana.reading(one)).join('\n');
  expect(await said(first.id)).not.toContain('hunter2');
  expect(await said(second.id)).not.toContain('hunter2');
});

it('promises the next update by the cadence unless another time is chosen, and none in the past', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana, 'sev1 malware Odd process on a laptop');
  await ana.says(room, '/incident update First words');
  await ana.sees(room, 'First words');
  await ana.says(room, '/incident update');
  const form = await ana.seesModal('Post an update');
  expect(JSON.stringify(form.blocks)).toContain('First words');
  expect(await ana.triesToSubmit({})).toEqual({ known: expect.stringContaining('says what the last update said') });
  await ana.fills({ known: 'We know more' });
  await ana.clicks('Preview');
  expect(ana.reading(await ana.seesModal('Preview'))).toMatch(/In the room[\s\S]*Update\* by @ana[\s\S]*We know more/);
  await ana.closesModal();
  expect(await ana.triesToSubmit({ nextAt: 1_700_000_000 })).toEqual({
    nextAt: 'The next update has to lie in the future. Choose a later time.',
  });
  const later = Math.floor(Date.now() / 1_000) + 7_200;
  await ana.submits({ need: 'Coffee', nextAt: later - (later % 60) });
  await ana.seesNoModal();
  expect(ana.reading(await ana.sees(room, 'We know more'))).toContain('Coffee');
  await ana.says(room, '/incident update no change');
  await ana.sees(room, '*No change*, says @ana');
});

it('warns of what is unfinished before an incident counts as resolved', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await ana.says(room, '/incident close resolved It was nothing much');
  const form = ana.reading(await ana.seesModal('Close the incident'));
  expect(form).toMatch(/Phases not yet reached: analysis, containment, eradication, recovery/);
  expect(form).toMatch(/Nobody holds: Commander/);
  expect(await ana.triesToSubmit({ resolution: 'resolved', summary: '' })).toEqual({
    summary: 'Resolving needs a closing summary.',
  });
  expect(await ana.triesToSubmit({ resolution: 'duplicate' })).toEqual({
    duplicateOf: 'A duplicate of which incident? Like INC-3.',
  });
  expect(await ana.triesToSubmit({ duplicateOf: 'the other one' })).toEqual({
    duplicateOf: 'Write the number of the other incident, like INC-3.',
  });
  expect(await ana.triesToSubmit({ duplicateOf: 'INC-77' })).toEqual({
    duplicateOf: expect.stringContaining('There is no INC-77'),
  });
  await ana.submits({ resolution: 'resolved', summary: 'It was nothing much', duplicateOf: '' });
  await ana.sees(room, 'The response is over');
});

it('spares people a form whose end would be a refusal, and says who could', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await declaredBy(ana, 'sev2 malware Odd process on a laptop');
  await ana.says(room, '/incident claim commander');
  await ben.sees(room, '@ana is commander');
  for (const command of ['phase', 'severity', 'close', 'assign', 'phase analysis'])
    expect(await answerTo(ben, room, `/incident ${command}`)).toMatch(/ is for @ana\. Ask them, or take command/);
  expect(await answerTo(ben, room, '/incident claim commander')).toContain(
    '@ana is commander. To take command, say why',
  );
});

it('brings a form back with what was entered when carrying it out fails', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await ana.says(room, '/incident update');
  await ana.seesModal('Post an update');
  await database.db.query((queries) => queries.execute(sql`alter table effects rename to effects_away`));
  try {
    await ana.submits({ known: 'The words that must not be lost' });
    const again = await ana.seesModal((_, text) => text.includes('Something went wrong on our side'));
    expect(JSON.stringify(again.blocks)).toContain('The words that must not be lost');
    const reference = /reference (\w+)/.exec(ana.reading(again))?.[1] ?? '?';
    const entry = muster.logged.find((each) => each.includes(reference));
    expect(entry).toContain('post-update');
    expect(muster.logged.join('')).not.toContain('must not be lost');
  } finally {
    await database.db.query((queries) => queries.execute(sql`alter table effects_away rename to effects`));
  }
});
