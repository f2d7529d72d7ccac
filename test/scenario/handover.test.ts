import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import type { Person } from '../person.ts';
import { answerTo, declaredBy, type Setting, startMuster } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

/** A room in analysis that Ana commands. */
async function commandedBy(ana: Person, line = 'sev1 malware Odd process on a laptop'): Promise<string> {
  const room = await declaredBy(ana, line);
  await ana.says(room, '/incident claim commander');
  await ana.sees(room, '@ana is commander');
  await ana.says(room, '/incident phase analysis');
  await ana.sees(room, /from detection to/);
  return room;
}

async function accepts(who: Person, where: string, button = 'Read the brief'): Promise<void> {
  await who.clicks(button, { in: where });
  await who.seesModal('Handover');
  await who.submits();
  await who.seesNoModal();
}

it('hands command to a colleague who was not in the private room, once they have read the brief and accepted', async () => {
  await using muster: Setting = await startMuster({ db: database.db });
  const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
  const room = await commandedBy(ana, 'sev3 malware Odd process on a laptop');
  await ana.says(room, '/incident update Two laptops beacon to one address');
  await answerTo(ana, room, '/incident task Pull the proxy logs @ana');
  await answerTo(ana, room, '/incident decide Isolate both laptops now');
  expect(await answerTo(ana, room, '/incident handover @farid Legal is on the call until ten')).toContain(
    'You hold it until they accept',
  );

  const asked = farid.reading(await farid.sees('@muster', /hands you \*?Commander/));
  expect(asked).not.toContain('Odd process');
  expect(asked).not.toContain('Legal');
  await farid.seesChannel(room);
  await farid.clicks('Read the brief', { in: '@muster' });
  const brief = farid.reading(await farid.seesModal('Handover'));
  for (const part of [
    'Odd process',
    'Legal is on the call',
    'analysis',
    'Two laptops',
    'Pull the proxy',
    'Isolate both',
  ])
    expect(brief).toContain(part);
  await ana.sees(
    room,
    (message) => ana.reading(message).includes('Commander') && ana.reading(message).includes('@ana'),
  );
  await farid.submits();

  await ana.sees(room, /@farid has \*?Commander/);
  await ana.sees('@muster', /@farid is now \*Commander/);
  await farid.sees('@muster', /You are \*Commander/);
  await farid.sees('@muster', /@farid has \*Commander\* of/);
  await muster.delivered();
  expect(await answerTo(ana, room, '/incident timeline')).toContain('@farid took Commander over from @ana');
});

it('leaves command where it is when it is declined, with a reason, or withdrawn', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await commandedBy(ana, 'sev3 malware Odd process on a laptop');
  await answerTo(ana, room, '/incident handover @ben');
  await ben.sees('@muster', /hands you \*?Commander/);
  await ben.clicks('Not now', { in: '@muster' });
  await ben.seesModal('Not now');
  await ben.submits({ reason: 'On the train until ten' });
  const declined = ana.reading(await ana.sees('@muster', /@ben cannot take \*Commander/));
  expect(declined).toContain('You still hold it');
  expect(declined).not.toContain('train');
  await ben.sees('@muster', /@ben declined \*Commander/);

  await ana.clicks('Hand over to another', { in: '@muster' });
  await ana.seesModal('Hand over');
  await ana.submits({ person: 'ben', brief: 'You are off the train' });
  await ana.seesEphemeral(/@ben is asked to take \*?Commander\*?, and reads the brief first/);
  await ben.sees('@muster', /hands you \*?Commander/);
  expect(await answerTo(ana, room, '/incident handover withdraw')).toMatch(/You keep \*?Commander/);
  await ben.sees('@muster', /@ana keeps \*Commander/);
  expect(await answerTo(ana, room, '/incident roles')).toContain('@ana');
});

it('takes one of two clicks that accept at once, and none of a handover that was overtaken', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, ben, chloe] = [await muster.at('ana'), await muster.at('ben'), await muster.at('chloe')];
  const room = await commandedBy(ana, 'sev1 malware Odd process on a laptop');
  await ana.invites(room, ['chloe']);
  await answerTo(ana, room, '/incident handover @ben');
  await ben.sees('@muster', /hands you \*?Commander/);
  await ben.clicks('Read the brief', { in: '@muster' });
  await ben.seesModal('Handover');
  await chloe.says(room, '/incident claim commander Ana collapsed');
  await ana.sees(room, '@chloe took command from @ana');
  await ben.submits();
  expect(ben.reading(await ben.seesModal('Handover'))).toContain('This handover is settled');
  await ben.closesModal();
  await ben.sees('@muster', /@chloe has \*?Commander/);

  await chloe.says(room, '/incident relieve-me up since five');
  await ana.sees(room, /asks to be relieved as Commander\*: up since five/);
  for (const who of [ana, ben]) {
    await who.clicks('Take over', { in: room });
    await who.seesModal('Handover');
  }
  await Promise.all([ana, ben].map((who) => who.submits()));
  await muster.delivered();
  const handed = (await ana.reads(room)).filter((message) => /handed over by @chloe/.test(ana.reading(message)));
  expect(handed).toHaveLength(1);
  await ana.sees(room, /has \*Commander\* since/);
});

it('asks the deputy once nobody accepted in time, who takes it', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const [ana, ben, chloe] = [await muster.at('ana'), await muster.at('ben'), await muster.at('chloe')];
  const room = await commandedBy(ana, 'sev3 malware Odd process on a laptop');
  await answerTo(ana, room, '/incident assign deputy @chloe');
  await answerTo(ana, room, '/incident handover @ben');
  await ben.sees('@muster', /hands you \*?Commander/);
  at += 16 * minute;
  await muster.remindNow();
  await ana.sees('@muster', /You still hold Commander.*@chloe is asked now/s);
  await chloe.sees('@muster', '@ana wants to hand over Commander');
  await accepts(chloe, '@muster', 'Take over');
  await ana.sees(room, /@chloe has \*?Commander/);
  await ben.sees('@muster', /@chloe has \*?Commander/);
  await chloe.sees('@muster', /@chloe has \*Commander\* of/);
});

it('asks who commands a grave incident to hand over after an hour and after three, and tells the deputy of the limit', async () => {
  let at = Date.now();
  await using muster = await startMuster({ db: database.db, now: () => new Date(at) });
  const [ana, ben] = [await muster.at('ana'), await muster.at('ben')];
  const room = await commandedBy(ana, 'sev2 malware Odd process on a laptop');
  await answerTo(ana, room, '/incident assign deputy @ben');
  at += 61 * minute;
  await muster.remindNow();
  await ana.sees('@muster', /You have commanded \*INC-1/);
  await ana.clicks('I am fine', { in: '@muster', containing: 'You have commanded' });
  await ana.sees('@muster', 'that you are fine');
  await ben.doesNotSee('@muster', 'which is the limit');
  at += 120 * minute;
  await muster.remindNow();
  await ana.sees('@muster', /for 3 hours.*That is the limit: hand over now.*@ben knows/s);
  await ben.sees('@muster', /@ana has been \*Commander/);
  await ana.clicks('Hand over', { in: '@muster', containing: 'That is the limit' });
  await ana.seesModal('Hand over');
  await ana.submits({ person: 'ben' });
  await ben.sees('@muster', /hands you \*?Commander/);
  await accepts(ben, '@muster');
  await ana.sees(room, /@ben has \*?Commander/);
  await ana.sees('@muster', /You offered command of \*INC-1.* to @ben/);
  await ana.says(room, '/incident timeline');
  expect(ana.reading(await ana.seesEphemeral('Timeline of'))).toContain('@ana was asked to hand over, and goes on');
});

it('offers no role to a guest, to somebody deactivated or to an app, and says why', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await commandedBy(ana, 'sev3 malware Odd process on a laptop');
  expect(await answerTo(ana, room, '/incident handover @gus')).toContain('is a guest');
  expect(await answerTo(ana, room, '/incident handover @henrik')).toContain('deactivated');
  expect(await answerTo(ana, room, '/incident handover @ana')).toContain('Commander already');
  expect(await answerTo(ana, room, '/incident handover cook')).toContain('no role');
});

it('tells whoever is outside nothing, and a guest nothing', async () => {
  await using muster = await startMuster({ db: database.db });
  const [ana, farid, gus] = [await muster.at('ana'), await muster.at('farid'), await muster.at('gus')];
  await commandedBy(ana, 'sev3 malware Odd process on a laptop');
  for (const line of ['handover @farid', 'handover withdraw', 'relieve-me tired']) {
    const hidden = await answerTo(farid, '#general', `/incident INC-1 ${line}`);
    const none = await answerTo(farid, '#general', `/incident INC-99 ${line}`);
    expect(hidden.replace('INC-1', 'INC-99')).toBe(none);
    expect(await answerTo(gus, '#general', `/incident INC-1 ${line}`)).toContain('Guests');
  }
});
