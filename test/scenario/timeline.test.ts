import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster, timesOnTimeline } from './setting.ts';

const database = testDatabase();

it('takes a note by mention in a thread, where there are no commands', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  const first = await ana.says(room, 'I look at the mail log');
  const note = await ana.says(room, '@muster note 40 mailboxes were <read> & copied', { thread: first });
  await ana.sees(room, ({ ts, reactions }) => ts === note.ts && reactions.length > 0, { thread: first });
  expect(await timesOnTimeline(ana, room, '40 mailboxes were <read> & copied')).toBe(1);

  await ana.says(room, '@muster status', { thread: first });
  expect((await ana.seesEphemeral('Payroll mail')).threadTs).toBe(first.ts);
  await ana.says(room, '@muster close', { thread: first });
  await ana.seesEphemeral('Type `/incident close` in the channel');
  await ana.says(room, '@muster phase analysis', { thread: first });
  await ana.sees(room, /analysis/);
});

it('listens to a mention only where a message begins with it', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await ana.says(room, 'somebody should ask @muster note that this is not a note');
  await ana.says(room, '@muster note this is one');
  await ana.sees(room, ({ reactions }, text) => text.includes('this is one') && reactions.length > 0);
  expect(await timesOnTimeline(ana, room, 'not a note')).toBe(0);
});

it('adds a message once, whoever marks it and by whichever way, as its author wrote it', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await declaredBy(ana, 'sev2 malware Odd process on a laptop');
  await ben.seesChannel(room);
  const parent = await ana.says(room, 'I look at the laptop');
  const reply = await ana.says(room, 'it talks to 203.0.113.7 <!channel>', { thread: parent });
  await ben.reacts(reply, 'pushpin');
  await ana.reacts(reply, 'pushpin');
  await ana.sees(room, ({ ts, reactions }) => ts === reply.ts && reactions.length > 1, { thread: parent });
  await ben.messageShortcut('add-to-timeline', reply);
  await ben.seesEphemeral('on the timeline already');
  expect(await timesOnTimeline(ana, room, 'it talks to 203.0.113.7')).toBe(1);
  expect(await timesOnTimeline(ana, room, 'I look at the laptop')).toBe(0);
});

it('names the files of a message that has no words', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  const file = await ana.uploads(room, 'headers.txt', 'Received: from ...');
  await ana.messageShortcut('add-to-timeline', file);
  await ana.sees(room, ({ ts, reactions }) => ts === file.ts && reactions.length > 0);
  expect(await timesOnTimeline(ana, room, 'headers.txt')).toBe(1);
});

it('asks for which incident a message elsewhere is, and leaves no trace where it stands', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  const elsewhere = await ana.says('#security-incidents', 'The portal was slow at nine');
  await ana.messageShortcut('add-to-timeline', elsewhere);
  await ana.seesModal('Add to timeline');
  expect(await ana.triesToSubmit({ text: ' ' })).toEqual({ text: 'A note needs words.' });
  await ana.submits({ text: 'The portal was slow at nine, says Ana' });
  await ana.seesNoModal();
  await expect.poll(() => timesOnTimeline(ana, room, 'The portal was slow at nine, says Ana')).toBe(1);
  await ana.messageShortcut('add-to-timeline', await ana.says(room, 'in the room'));
  await ana.sees(room, ({ reactions }, text) => text.includes('in the room') && reactions.length > 0);
  const [message] = (await ana.reads('#security-incidents')).filter(({ ts }) => ts === elsewhere.ts);
  expect(message?.reactions).toEqual([]);
});

it('does not take an emoji from someone outside for anything but an emoji', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await declaredBy(ana);
  const message = await ana.says('#engineering', 'nothing to do with it');
  await ana.reacts(message, 'pushpin');
  expect(await answerTo(ana, '#engineering', '/incident INC-1 timeline')).not.toContain('nothing to do');
});
