import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { startMuster } from './setting.ts';

const database = testDatabase();

it('leads a private incident from its declaration to the published review', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben, chloe, farid] = await Promise.all(['ana', 'ben', 'chloe', 'farid'].map(muster.at));
  if (!ana || !ben || !chloe || !farid) throw new Error('the seed lacks somebody');

  // Declaring: a form, a room, and only Ana reads who was told.
  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'Payroll mail asks for passwords', Type: 'Phishing', Severity: 'SEV2' });
  const room = await ana.seesChannel(/^inc-1-[a-z]+-[a-z]+$/);
  const note = ana.reading(await ana.sees('@muster', 'Nobody has been paged'));
  expect(note).toContain('@ben');
  expect(note).not.toMatch(/payroll|password|phishing|sev2/i);
  const card = await ana.sees(room.id, (message) => message.pinned);
  expect(ana.reading(card)).toMatch(/Payroll mail asks for passwords[\s\S]*SEV2[\s\S]*detection[\s\S]*Phishing/);
  await ana.sees(room.id, 'What detection asks for');

  // To somebody outside it does not exist: the answer is the one for a number never given out.
  await farid.says('#general', '/incident status INC-1');
  const about1 = farid.reading(await farid.seesEphemeral('INC-1'));
  await farid.says('#general', '/incident status INC-999');
  expect(farid.reading(await farid.seesEphemeral('INC-999')).replaceAll('INC-999', 'INC-1')).toBe(about1);
  expect((await farid.channels()).map(({ name }) => name)).not.toContain(room.name);

  // Commanding, typed and clicked.
  await ben.clicks('Claim commander', { in: room.id });
  await ben.sees('@muster', 'What commander does');
  await ana.sees(room.id, '@ben is commander');
  await ben.says(room.id, '/incident phase analysis');
  await ana.sees(room.id, 'What analysis asks for');
  await ben.says(room.id, '/incident severity sev1 three people entered their password');
  await ana.sees(room.id, (_, text) => /raised severity to \*SEV1\*: three people entered/.test(text));
  await ben.says(room.id, '/incident assign communications @chloe');
  await chloe.seesChannel(room.id);
  await chloe.clicks('Post update', { in: room.id });
  await chloe.seesModal(/update/i);
  await chloe.submits({
    'What we know': 'Twelve people got the mail, three entered their password.',
    'What we are doing': 'Resetting the three accounts.',
  });
  await ana.sees(room.id, (_, text) => /Twelve people got the mail[\s\S]*Next update by/.test(text));

  // The record: a reaction in a thread, a mention in a thread, and what must not stand in a review.
  const said = await ana.says(room.id, 'The mail links to https://evil.example/login');
  const reply = await ben.says(room.id, 'Its sender is payroll@evil.example', { thread: said });
  await ben.reacts(reply, 'pushpin');
  await ben.sees(room.id, (message) => message.reactions.some(({ users }) => !users.includes(ben.id)), {
    thread: said,
  });
  await ana.says(room.id, '@muster note The mail gateway let it pass', { thread: said });
  await ana.sees(room.id, (message, text) => text.includes('gateway') && message.reactions.length > 0, {
    thread: said,
  });
  await ana.says(room.id, 'The key in the mail was AKIAZ7QK4MWPLVTN3XYD');
  await ana.uploads(room.id, 'headers.txt', 'Received: from evil.example');
  await ben.says(room.id, '/incident timeline');
  const timeline = ben.reading(await ben.seesEphemeral('Timeline of'));
  expect(timeline).toContain('Its sender is payroll[@]evil[.]example');
  expect(timeline).toContain('The mail gateway let it pass');

  for (const phase of ['containment', 'eradication', 'recovery']) {
    await ben.says(
      room.id,
      `/incident phase ${phase}${phase === 'eradication' ? ' anyway the accounts are reset' : ''}`,
    );
    await ana.sees(room.id, `What ${phase} asks for`);
  }

  // Closing: the response is over, the room's history becomes a review.
  await ben.says(room.id, '/incident close');
  await ben.seesModal('Close the incident');
  await ben.submits({
    'How did it end?': 'Resolved',
    'Closing summary': 'Passwords were reset; nobody else was reached.',
  });
  await ana.sees(room.id, 'The response is over');
  await ana.sees(room.id, 'The draft is ready');
  const { files } = await ana.sees(room.id, (message) => message.files.length > 1);
  const [review = '', transcript = ''] = await Promise.all(files.map((file) => ana.opensFile(file)));
  expect(files.map(({ name }) => name)).toEqual([`${room.name}-review.md`, `${room.name}-transcript.md`]);
  expect(review).toContain('Passwords were reset; nobody else was reached.');
  expect(review).toContain('| Commander | Ben Okafor |');
  expect(review).toContain('Twelve people got the mail');
  expect(review).toContain('headers.txt');
  expect(review).toMatch(/\| Moved from detection to \*\*analysis\*\* \| \[message\]\(http/);
  expect(review).toContain('What information was needed sooner?');
  expect(transcript).toContain('hxxps[:]//evil[.]example/login');
  expect(review + transcript).not.toContain('AKIAZ7QK4MWPLVTN3XYD');

  await ben.says(room.id, '/incident review publish');
  await ana.sees(room.id, (message, text) => message.pinned && /closed/i.test(text));
  await ana.says(room.id, '/incident note too late');
  await ana.seesEphemeral('INC-1 is closed');

  // Nothing a person wrote is in the log.
  expect(muster.logged.join('')).not.toMatch(/payroll|password|twelve|evil\.example|gateway/i);
}, 120_000);
