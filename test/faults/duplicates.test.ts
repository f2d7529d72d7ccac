import { expect, it } from 'vitest';
import { type House, incidentOf, kindsOf, lastNumber, openHouse, settled, until } from './house.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type SocketFront, startSocketFront } from './socket-front.ts';

it('does once what Slack delivers six times, at once and later again, to two replicas', async () => {
  let front: SocketFront | undefined;
  await using house = await openHouse({
    socketFront: async (url) => {
      front = await startSocketFront(url);
      return front;
    },
  });
  if (!front) throw new Error('there is nothing in front of the sockets');
  await Promise.all([house.start(), house.start()]);
  front.times = 6;
  const [ana, ben] = await Promise.all([house.at('ana'), house.at('ben')]);
  const answers = await house.screenOf('ana');

  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
  await settled(house.db);
  await ben.clicks('Claim commander', { in: room });
  await recorded(house, 1, 'role-assigned');
  await ben.says(room, '/incident update Twelve people got the mail');
  await recorded(house, 1, 'update-posted');
  const said = await ana.says(room, 'Its sender is payroll@evil.example');
  await ben.reacts(said, 'pushpin');
  await recorded(house, 1, 'noted');
  await ana.says(room, '@muster note The gateway let it pass', { thread: said });
  await until('two notes', async () => notes(await kindsOf(house, 1)) === 2);
  const another = await ana.says(room, 'A second sender is hr@evil.example');
  await ben.messageShortcut('add-to-timeline', another);
  await until('three notes', async () => notes(await kindsOf(house, 1)) === 3);
  await ben.says(room, '/incident close');
  await ben.seesModal('Close the incident');
  await ben.submits({ 'How did it end?': 'Benign', 'Closing summary': 'A rehearsal.' });
  await recorded(house, 1, 'closed');

  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'A second one', Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' });
  await until('the second room', async () => (await incidentOf(house, 2))?.roomId);
  await settled(house.db);

  const once = await everything(house);
  expect(once.timelines).toEqual([
    ['declared', 'room-opened', 'role-assigned', 'update-posted', 'noted', 'noted', 'noted', 'closed'],
    ['declared', 'room-opened'],
  ]);
  const readings = once.pictures[0]?.rooms.flatMap(({ messages }) => messages) ?? [];
  for (const told of ['@ben is commander', 'Twelve people', 'closed this incident'])
    expect(readings.filter((reading) => reading.includes(told))).toHaveLength(1);

  front.times = 1;
  front.repeatAll();
  await ana.says('#general', '/incident declare sev3 phishing The last one');
  await until('the third room', async () => (await incidentOf(house, 3))?.roomId);
  await settled(house.db);
  expect(await everything(house)).toEqual(once);
  expect(await lastNumber(house.db)).toBe(3);
  const confirmations = answers.filter((each) => each.type === 'message' && each.message.text.includes('is declared'));
  expect(confirmations).toHaveLength(2);
});

it('gives two people who act at once what each of them asked for, or tells one why not', async () => {
  await using house = await openHouse();
  await Promise.all([house.start(), house.start()]);
  const [ana, ben] = await Promise.all([house.at('ana'), house.at('ben')]);
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
  await settled(house.db);

  const screens = await Promise.all(['ana', 'ben'].map(house.screenOf));
  await Promise.all([ana, ben].map((who) => who.clicks('Claim commander', { in: room })));
  const told = () =>
    screens.map((screen) => screen.filter((each) => each.type === 'message' && each.message.ephemeral).length);
  await until('that one is told why not', async () => told().some((count) => count > 0));
  const [lead] = (await incidentOf(house, 1))?.roles.commander ?? [];
  expect([ana.id, ben.id]).toContain(lead);
  expect(told()).toEqual(lead === ana.id ? [0, 1] : [1, 0]);
  expect(await kindsOf(house, 1)).toEqual(['declared', 'room-opened', 'role-assigned']);

  const [leader, other] = lead === ana.id ? [ana, ben] : [ben, ana];
  await Promise.all([
    leader.says(room, '/incident phase analysis'),
    other.says(room, '/incident update Twelve people got the mail'),
    leader.says(room, '/incident severity sev2 it spreads'),
    other.says(room, '/incident note The gateway let it pass'),
  ]);
  await until('all four, and that the executives are briefed', async () => (await kindsOf(house, 1)).length === 8);
  expect((await kindsOf(house, 1)).slice(3).toSorted()).toEqual([
    'noted',
    'people-briefed',
    'phase-changed',
    'severity-changed',
    'update-posted',
  ]);
});

function notes(kinds: readonly string[]): number {
  return kinds.filter((kind) => kind === 'noted').length;
}

async function recorded(house: House, number: number, kind: string): Promise<void> {
  await until(kind, async () => (await kindsOf(house, number)).includes(kind));
  await settled(house.db);
}

/** Of the first two incidents. */
async function everything(house: House): Promise<{ timelines: string[][]; pictures: Picture[] }> {
  const seen = [1, 2].map(async (number) =>
    pictureOf(house, number, (await incidentOf(house, number))?.codeName ?? ''),
  );
  return {
    timelines: await Promise.all([1, 2].map((number) => kindsOf(house, number))),
    pictures: await Promise.all(seen),
  };
}
