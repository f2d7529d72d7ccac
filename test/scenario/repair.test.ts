import { describe, expect, it } from 'vitest';
import { createCoordination } from '../../src/coordination/create-coordination.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { testDatabase } from '../database.ts';
import type { Person } from '../person.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

/** A private incident that Ben commands, with Ana and Chloé in its room. */
async function scene(visibility: 'private' | 'public' = 'private') {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const muster = await startMuster({ db: database.db, now });
  const [ana, ben, chloe, farid] = await Promise.all(['ana', 'ben', 'chloe', 'farid'].map((name) => muster.at(name)));
  if (!ana || !ben || !chloe || !farid) throw new Error('nobody is there');
  const room = visibility === 'private' ? await declaredBy(ana) : await publiclyDeclaredBy(ana);
  await ana.invites(room, ['chloe']);
  await ben.says(room, '/incident claim commander');
  await ben.sees('@muster', 'What commander does');
  const { administrator } = muster.slack.workspace;
  const cards = async (where = room) =>
    (await ana.reads(where)).filter((each) => /^INC-1 /m.test(ana.reading(each)) && each.text.startsWith('INC-1 '));
  return {
    muster,
    administrator,
    ana,
    ben,
    chloe,
    farid,
    room,
    cards,
    passes: (ms: number) => {
      ahead += ms;
    },
    /** What the next round would do. */
    async mendsWhatIsMissed() {
      const plan = await loadPlan(defaultPlanPath);
      const coordination = createCoordination({ db: database.db, plan, now, nextAfter, pick: () => 0 });
      await coordination.mendMissed('T01NIGHTINGALE');
    },
    [Symbol.asyncDispose]: () => muster[Symbol.asyncDispose](),
  };
}

async function publiclyDeclaredBy(who: Person): Promise<string> {
  await who.says('#general', '/incident declare');
  await who.submits({ title: 'Payroll mail asks for passwords', visibility: 'public' });
  const room = await who.seesChannel(/^inc-1-/);
  await who.sees('@muster', room.id);
  return room.id;
}

async function theCard(who: Person, room: string) {
  return who.sees(
    room,
    (message: { text: string; pinned: boolean }) => message.text.startsWith('INC-1 ') && message.pinned,
  );
}

describe('a card that somebody deletes', () => {
  it('is posted anew as the incident is now, and pinned', async () => {
    await using it = await scene();
    const card = await theCard(it.ana, it.room);
    it.administrator.deleteMessage(it.room, card.ts);
    const again = await it.ana.sees(
      it.room,
      (message) => message.text.startsWith('INC-1 ') && message.ts > card.ts && message.pinned,
    );
    expect(it.ana.reading(again)).toContain('Commander');
    expect(await it.cards()).toHaveLength(1);
    expect(await answerTo(it.ben, it.room, '/incident repair')).toContain('everything is as it should be');
  });

  it('again at once comes back some minutes later, and the room is told when', async () => {
    await using it = await scene();
    const card = await theCard(it.ana, it.room);
    it.administrator.deleteMessage(it.room, card.ts);
    const again = await it.ana.sees(
      it.room,
      (message) => message.text.startsWith('INC-1 ') && message.ts > card.ts && message.pinned,
    );
    await it.muster.delivered();
    it.administrator.deleteMessage(it.room, again.ts);
    await it.ana.sees(it.room, 'The card was taken away again');
    expect(await it.cards()).toHaveLength(0);
    await it.mendsWhatIsMissed();
    await it.muster.delivered();
    expect(await it.cards()).toHaveLength(0);
    it.passes(6 * minute);
    await it.mendsWhatIsMissed();
    await it.ana.sees(
      it.room,
      (message) => message.text.startsWith('INC-1 ') && message.ts > again.ts && message.pinned,
    );
    expect(await it.cards()).toHaveLength(1);
  });

  it('is put back at once when whoever commands has it repaired', async () => {
    await using it = await scene();
    const card = await theCard(it.ana, it.room);
    it.administrator.deleteMessage(it.room, card.ts);
    const again = await it.ana.sees(
      it.room,
      (message) => message.text.startsWith('INC-1 ') && message.ts > card.ts && message.pinned,
    );
    await it.muster.delivered();
    it.administrator.deleteMessage(it.room, again.ts);
    await it.ana.sees(it.room, 'The card was taken away again');
    expect(await answerTo(it.ben, it.room, '/incident repair')).toContain('The card was gone');
    await it.ana.sees(
      it.room,
      (message) => message.text.startsWith('INC-1 ') && message.ts > again.ts && message.pinned,
    );
  });
});

it('pins a card again that somebody unpinned', async () => {
  await using it = await scene();
  const card = await theCard(it.ana, it.room);
  it.administrator.unpin(it.room, card.ts);
  await it.ana.sees(it.room, (message) => message.ts === card.ts && message.pinned);
});

it('announces a public incident anew when its announcement is deleted, whether it had answers or not', async () => {
  await using it = await scene('public');
  await it.muster.delivered();
  const announced = (message: { text: string; threadTs: string | null }) =>
    message.text.includes('INC-1') && message.threadTs === null;
  const first = await it.ana.sees('#security-incidents', announced);
  it.administrator.deleteMessage(first.channel, first.ts);
  const second = await it.ana.sees('#security-incidents', (message) => announced(message) && message.ts > first.ts);
  await it.muster.delivered();
  await it.ana.says(it.room, '/incident update Twelve people got the mail');
  await it.ana.sees('#security-incidents', 'Twelve people got the mail', { thread: second });
  await it.muster.delivered();
  it.passes(6 * minute);
  it.administrator.deleteMessage(second.channel, second.ts);
  await it.ana.sees('#security-incidents', (message) => announced(message) && message.ts > second.ts);
});

describe('a room that somebody archives', () => {
  it('makes Muster ask the commander, keeps what it has to say, and goes on where it stopped', async () => {
    await using it = await scene();
    await it.muster.delivered();
    it.administrator.archive(it.room);
    const asked = it.ben.reading(await it.ben.sees('@muster', 'its room was archived'));
    expect(asked).toContain('Open a new room');
    expect(asked).not.toContain('Payroll');
    expect(await answerTo(it.ana, '#general', '/incident status INC-1')).toContain('Payroll mail asks for passwords');
    expect(await answerTo(it.farid, '#general', '/incident status INC-1')).toContain('There is no INC-1');
    await it.ana.says('#general', '/incident INC-1 update Twelve people got the mail');
    expect(await answerTo(it.ben, '#general', '/incident repair INC-1')).toContain('The room was archived');

    it.administrator.unarchive(it.room);
    await it.ana.invites(it.room, ['muster']);
    await it.ana.sees(it.room, 'Twelve people got the mail');
    await it.muster.delivered();
    expect(await answerTo(it.ben, it.room, '/incident timeline')).toMatch(
      /The room was archived[\s\S]*The room is there again/,
    );
  });
});

describe('a room that is gone', () => {
  it('is replaced when the commander says so, for those who were in it and had not left', async () => {
    await using it = await scene();
    await it.muster.delivered();
    it.administrator.remove(it.room, it.chloe.id);
    await it.ana.sees(it.room, 'has left the channel');
    await it.muster.delivered();
    it.administrator.delete(it.room);
    await it.ben.sees('@muster', 'its room was deleted');
    await it.ana.says('#general', '/incident INC-1 update Twelve people got the mail');
    await it.ben.clicks('Open a new room', { in: '@muster' });
    await it.ben.seesEphemeral('The new room is being opened');
    await it.ben.sees('@muster', 'The new room of');
    const next = await it.ana.seesChannel(/^inc-1-/);
    expect(next.id).not.toBe(it.room);
    await theCard(it.ana, next.id);
    await it.ana.sees(next.id, 'This room takes the place of the one before');
    await it.ana.sees(next.id, 'Twelve people got the mail');
    await it.muster.delivered();
    expect((await it.chloe.channels()).map(({ id }) => id)).not.toContain(next.id);
    await it.chloe.says('#general', '/incident status INC-1');
    await it.chloe.seesEphemeral('There is no INC-1');
    expect(await answerTo(it.ben, next.id, '/incident repair')).toContain('everything is as it should be');
    expect(await answerTo(it.ben, next.id, '/incident timeline')).toMatch(/asked for a new room[\s\S]*took the place/);
  });

  it('is replaced once, however quickly the button is clicked again', async () => {
    await using it = await scene();
    await it.muster.delivered();
    it.administrator.delete(it.room);
    await it.ben.sees('@muster', 'its room was deleted');
    await Promise.all([1, 2].map(() => it.ben.clicks('Open a new room', { in: '@muster' })));
    await it.ben.seesEphemeral('The new room is being opened');
    await it.ben.seesEphemeral(/being opened already|needs no other/);
    await it.ben.sees('@muster', 'The new room of');
    await it.muster.delivered();
    const rooms = (await it.ben.channels()).filter(({ name }) => name.startsWith('inc-1-'));
    expect(rooms).toHaveLength(1);
    const timeline = await answerTo(it.ben, rooms[0]?.id ?? '', '/incident timeline');
    expect(timeline.match(/asked for a new room/g)).toHaveLength(1);
  });

  it('is told of when Muster was removed from it, and left alone until somebody asks for another', async () => {
    await using it = await scene();
    await it.muster.delivered();
    it.administrator.remove(it.room, 'U09APP');
    await it.ben.sees('@muster', 'somebody removed me from its room');
    expect((await it.ana.channels()).filter(({ name }) => name.startsWith('inc-1-'))).toHaveLength(1);
    await it.ana.invites(it.room, ['muster']);
    expect(await answerTo(it.ben, it.room, '/incident repair')).toMatch(/the room is there/i);
    await it.muster.delivered();
    expect(await answerTo(it.ben, it.room, '/incident repair')).toContain('everything is as it should be');
  });

  it('is replaced under another name while its own is taken, and told so where it still can be', async () => {
    await using it = await scene();
    await it.muster.delivered();
    const { name } = await it.ana.seesChannel(it.room);
    it.administrator.convertToPublic(it.room);
    await it.ben.sees('@muster', 'its room is *public* now');
    await it.ben.clicks('Open a new room', { in: '@muster' });
    const next = await it.ana.seesChannel(`${name}-2`);
    expect(next.kind).toBe('private');
    await it.ana.sees(it.room, 'The response goes on in another room');
    await it.muster.delivered();
    const told = (await it.farid.reads(it.room)).map((each) => it.farid.reading(each)).at(-1);
    expect(told).not.toContain(next.id);
  });
});

describe('a private room that is private no more', () => {
  it('gets nothing from Muster until it is private again and the commander has it repaired', async () => {
    await using it = await scene();
    await it.muster.delivered();
    it.administrator.convertToPublic(it.room);
    const told = it.ben.reading(await it.ben.sees('@muster', 'its room is *public* now'));
    expect(told).toContain('/incident repair INC-1');
    await it.farid.joins(it.room);
    expect(await answerTo(it.farid, it.room, '/incident status')).not.toContain('Payroll');
    expect(await answerTo(it.farid, '#general', '/incident INC-1')).toContain('There is no INC-1');
    await it.ana.says('#general', '/incident INC-1 update Twelve people got the mail');
    await it.ana.says('#general', '/incident INC-1 timeline');
    await it.ana.seesEphemeral('posted an update');
    expect(await answerTo(it.ben, '#general', '/incident repair INC-1')).toContain('The private room became public');
    await it.ana.doesNotSee(it.room, 'Twelve people got the mail');

    it.administrator.convertToPrivate(it.room);
    const repaired = await answerTo(it.ben, '#general', '/incident repair INC-1');
    expect(repaired).toContain('private and unshared again');
    expect(repaired).toMatch(/In it now, and not before.*farid/i);
    await it.ana.sees(it.room, 'Twelve people got the mail');
  });

  it('nor from the moment it is shared with another organisation', async () => {
    await using it = await scene();
    await it.muster.delivered();
    it.administrator.shareWith(it.room, 'T0PARTNER', ['U08OLGA']);
    await it.ben.sees('@muster', 'its room is *shared with another organisation* now');
    await it.ana.says('#general', '/incident INC-1 update Twelve people got the mail');
    await it.ana.says('#general', '/incident INC-1 timeline');
    await it.ana.seesEphemeral('posted an update');
    await it.ana.doesNotSee(it.room, 'Twelve people got the mail');
  });
});
