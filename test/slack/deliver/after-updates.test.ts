import { describe, expect, it } from 'vitest';
import type { Command, Incident } from '../../../src/incident/incident.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, chloe, type Desk, erin, farid, gus, olga } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();
/** His account is deactivated. */
const henrik = { ...farid, id: 'U10HENRIK' };
const outsideOfRoom = { ...farid, inRoom: false };

const update = (known: string): Command => ({ type: 'post-update', known, doing: '', need: '', nextAt: null });
const brief = (...people: string[]): Command => ({ type: 'brief-people', people });
const notBriefed = (person: string): Command => ({ type: 'stop-briefing', people: [person] });
const ask = (of: number, text = 'Is payroll concerned?'): Command => ({ type: 'ask-question', update: of, text });

function correct({ updates }: Incident, known: string): Command {
  return { type: 'correct-update', update: updates.at(-1) ?? 0, known, doing: '', need: '' };
}

async function inRoom(desk: Desk, { roomId }: Incident): Promise<string> {
  return (await posted(desk, roomId)).map(markupOf).join('\n');
}

/** What stands in the thread of the message that says so. */
async function inThread(desk: Desk, where: string, parent: string): Promise<string> {
  const screen = await desk.screen('ana');
  const messages = await posted(desk, where);
  const found = messages.find((message) => markupOf(message).includes(parent));
  return (await screen.reads(where, { thread: found?.ts ?? '' })).map(markupOf).join('\n');
}

describe('a corrected update', () => {
  it('is edited everywhere it went, marked, and the former text stands nowhere', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { visibility: 'public', severity: 'sev3' });
    incident = await desk.does(incident, brief(farid.id), ana);
    incident = await desk.does(incident, { type: 'follow' }, { ...erin, inRoom: false });
    incident = await desk.does(incident, update('Twelve clicked'), ana);
    await desk.does(incident, correct(incident, 'Eleven clicked'), ben);
    const announced = await inThread(desk, 'security-incidents', incident.codeName);
    const directs = await Promise.all(['farid', 'erin'].map(async (name) => (await directly(desk, name)).join('\n')));
    for (const told of [await inRoom(desk, incident), announced, ...directs]) {
      expect(told).toMatch(/\(corrected\)[\s\S]*Eleven clicked[\s\S]*Corrected .*<@U02BEN>/);
      expect(told).not.toContain('Twelve clicked');
    }
  });

  it('whose posting Slack left unanswered is corrected where it landed', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.does(await desk.declares(ana), brief(farid.id), ana);
    desk.faults.loseResponse('chat.postMessage', 2);
    desk.faults.rateLimit('conversations.history', 2, 2);
    await desk.begins(incident, update('Twelve clicked'), ana);
    await (await desk.screen('farid')).sees('@muster', 'Twelve clicked');
    await (await desk.screen('ana')).sees(incident.roomId ?? '', 'Twelve clicked');
    incident = await desk.coordination.incident(incident.id);
    await desk.does(incident, correct(incident, 'Eleven clicked'), ana);
    for (const told of [await inRoom(desk, incident), (await directly(desk, 'farid')).join('\n')]) {
      expect(told.split('Eleven clicked')).toHaveLength(2);
      expect(told).not.toContain('Twelve clicked');
    }
  });

  it('is taken from whoever may know of the incident no more, and says nothing new to them', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.does(await desk.declares(ana), brief(farid.id, erin.id), ana);
    incident = await desk.does(incident, update('Twelve clicked'), ana);
    await desk.does(incident, notBriefed(farid.id), ana);
    await desk.does(incident, { type: 'remove-people', people: [erin.id], reason: 'concerned' }, ana);
    await desk.does(incident, correct(incident, 'Eleven clicked'), ana);
    for (const name of ['farid', 'erin']) {
      const told = (await directly(desk, name)).join('\n');
      expect(told).toContain('not shown here any more');
      expect(told).not.toMatch(/Twelve clicked|Eleven clicked/);
    }
  });

  it('goes to no guest, outsider or deactivated account, briefed or not', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.does(await desk.declares(ana), brief(gus, olga, henrik.id), ana);
    incident = await desk.does(incident, update('Twelve clicked'), ana);
    await desk.does(incident, correct(incident, 'Eleven clicked'), ana);
    const [{ sequence = 0 } = {}] = (await desk.coordination.timeline(incident.id)).filter(
      ({ event }) => event.type === 'update-posted',
    );
    const posts = await desk.coordination.updatePosts(incident.id, sequence);
    expect(posts.map(({ reader }) => reader)).toEqual(['room']);
    for (const name of ['gus', 'olga']) expect(await directly(desk, name)).toEqual([]);
  });
});

describe('a question about an update', () => {
  it('stands in its thread in the room, and its answer goes to whoever asked alone', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { commander: ana.id });
    incident = await desk.does(incident, brief(farid.id, chloe.id), ana);
    incident = await desk.does(incident, update('Twelve clicked'), ana);
    const before = (await posted(desk, incident.roomId)).length;
    incident = await desk.does(incident, ask(incident.updates[0] ?? 0), outsideOfRoom);
    expect(await posted(desk, incident.roomId)).toHaveLength(before);
    const thread = () => inThread(desk, incident.roomId ?? '', 'Twelve clicked');
    expect(await thread()).toMatch(/<@U01ANA>, <@U06FARID> asks[\s\S]*Is payroll concerned/);
    const [{ asked } = { asked: 0 }] = incident.questions;
    const others = await directly(desk, 'chloe');
    await desk.does(incident, { type: 'answer-question', question: asked, text: 'No, mail alone' }, ben);
    expect((await directly(desk, 'farid')).at(-1)).toMatch(
      new RegExp(`^:speech_balloon: Your question about \\*INC-\\d+ ${incident.codeName}\\* is answered\\.\\n`),
    );
    expect((await directly(desk, 'farid')).at(-1)).toContain('No, mail alone');
    expect(await directly(desk, 'chloe')).toEqual(others);
    expect(await thread()).toMatch(/asked about the update[\s\S]*No, mail alone[\s\S]*They have the answer/);
  });

  it.each([
    ['briefed no more', farid, notBriefed(farid.id)],
    ['removed', farid, { type: 'remove-people', people: [farid.id], reason: 'concerned' } as Command],
    ['of a deactivated account', henrik, brief(chloe.id)],
  ])('is not answered to somebody who is %s, and the room is told so', async (_, asker, gone) => {
    await using desk = await aDesk(database.db);
    let incident = await desk.does(await desk.declares(ana), brief(asker.id), ana);
    incident = await desk.does(incident, update('Twelve clicked'), ana);
    incident = await desk.does(incident, ask(incident.updates[0] ?? 0), { ...asker, inRoom: false });
    incident = await desk.does(incident, gone, ana);
    const [{ asked } = { asked: 0 }] = incident.questions;
    await desk.does(incident, { type: 'answer-question', question: asked, text: 'No, mail alone' }, ben);
    expect((await directly(desk, 'farid')).join('\n')).not.toContain('No, mail alone');
    const thread = await inThread(desk, incident.roomId ?? '', 'Twelve clicked');
    expect(thread).toMatch(/No, mail alone[\s\S]*It was not sent/);
  });
});
