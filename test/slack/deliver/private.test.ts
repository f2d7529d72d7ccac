import { describe, expect, it } from 'vitest';
import type { Command, Incident } from '../../../src/incident/incident.ts';
import { muster } from '../../../src/incident/incident.ts';
import { effectStates } from '../../../src/store/effect-states.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, chloe, type Desk, erin } from './desk.ts';
import { directly, markupOf } from './reading.ts';

const database = testDatabase();
const everyone = ['ana', 'ben', 'chloe', 'deniz', 'erin', 'farid', 'gus', 'olga'];

/** All that stands anywhere but in the room: channel names, topics, purposes, messages and threads. */
async function outsideOf({ roomId }: Incident, desk: Desk): Promise<string> {
  const said: string[] = [];
  for (const name of everyone) {
    const screen = await desk.screen(name);
    for (const channel of await screen.channels()) {
      said.push(channel.name, channel.topic, channel.purpose);
      if (channel.id === roomId) continue;
      for (const message of await screen.reads(channel.id)) {
        said.push(markupOf(message), JSON.stringify(message.blocks));
        if (message.replyCount > 0)
          said.push(...(await screen.reads(channel.id, { thread: message.ts })).map(markupOf));
      }
    }
  }
  return said.join('\n');
}

const story: readonly [Command, typeof ana][] = [
  [{ type: 'assign', role: 'commander', person: ben.id, reason: '' }, ben],
  [{ type: 'assign', role: 'communications', person: chloe.id, reason: 'zebraassign' }, ben],
  [{ type: 'assign', role: 'commander', person: ana.id, reason: 'zebratakeover' }, ana],
  [{ type: 'change-severity', to: 'sev1', reason: 'zebraseverity' }, ana],
  [{ type: 'change-phase', to: 'containment', reason: 'zebraphase' }, ana],
  [{ type: 'post-update', known: 'zebraknown', doing: 'zebradoing', need: 'zebraneed', nextAt: null }, chloe],
  [{ type: 'release', role: 'communications', person: chloe.id }, ana],
  [{ type: 'note', text: 'zebranote', message: null }, erin],
  [{ type: 'close', resolution: 'resolved', summary: 'zebrasummary', duplicateOf: null }, ana],
  [{ type: 'publish-review' }, ana],
];

/** Why the effects of an incident wait. */
async function reasons(incidentId: string): Promise<(string | null)[]> {
  const states = await database.db.query((queries) => effectStates(queries, incidentId));
  return states.map(({ lastError }) => lastError);
}

describe('a private incident', () => {
  it('says nothing of its matter anywhere but in its room, from declaration to review', async () => {
    await using desk = await aDesk(database.db, {
      plan: (plan) => ({ ...plan, announcements: { ...plan.announcements, mentionPrivate: true } }),
    });
    let incident = await desk.declares(ana, {
      title: 'zebratitle',
      description: 'zebradescription',
      invited: [erin.id],
    });
    for (const [command, by] of story) incident = await desk.does(incident, command, by);
    expect(incident.phase).toBe('closed');
    const outside = await outsideOf(incident, desk);
    expect(outside).toContain(`INC-${incident.number} ${incident.codeName}`);
    expect(outside).not.toMatch(/zebra|phishing|sev\d|containment/i);
  });

  it('leaves nothing of its matter in the log, whatever goes wrong', async () => {
    await using desk = await aDesk(database.db);
    desk.faults.fail('chat.postMessage', 2, 500);
    desk.faults.rateLimit('chat.update', 1, 0);
    desk.faults.loseResponse('conversations.setTopic', 1);
    const incident = await desk.declares(ana, { title: 'zebratitle', description: 'zebradescription' });
    await desk.clients.delivery.conversations.archive({ channel: incident.roomId ?? '' });
    for (const [command, by] of story.slice(3, 6)) await desk.begins(incident, command, by);
    await (await desk.screen('ana')).sees('@muster', 'somebody removed me from it');
    expect(desk.logged.length).toBeGreaterThan(0);
    expect(desk.logged.join('')).not.toMatch(/zebra|phishing|xoxb/i);
  });

  it('is announced nowhere unless the plan says so', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    const announced = await desk.reads('ana', 'security-incidents');
    expect(announced.map(markupOf).join('\n')).not.toContain(incident.codeName);
  });

  it('is no longer written of to someone who left the room', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { commander: ben.id });
    const before = await directly(desk, 'ben');
    await desk.clients.delivery.conversations.kick({ channel: incident.roomId ?? '', user: ben.id });
    desk.passes(60_000);
    incident = await desk.does(incident, { type: 'assign', role: 'commander', person: ana.id, reason: 'gone' }, ana);
    expect(await directly(desk, 'ben')).toEqual(before);
  });

  it('reminds the room when whoever leads has left it, and nobody else does', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ben.id });
    const before = await directly(desk, 'ben');
    await desk.clients.delivery.conversations.kick({ channel: incident.roomId ?? '', user: ben.id });
    await desk.letsUpdateFallDue(incident, 'soon');
    await desk.does(incident, { type: 'ring' }, muster);
    expect(await directly(desk, 'ben')).toEqual(before);
    const room = (await desk.reads('ana', incident.roomId ?? '')).map(markupOf);
    expect(room.at(-1)).toContain('*The update is due*');
  });

  it('gets nothing in its room while Slack does not say whether that is still private, and all of it afterwards', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    const room = incident.roomId ?? '';
    const before = await desk.reads('ana', room);
    desk.passes(61_000);
    desk.faults.onCall('conversations.info', { kind: 'fail', status: 500 });
    await desk.begins(
      incident,
      { type: 'post-update', known: 'Twelve got it', doing: '', need: '', nextAt: null },
      ana,
    );
    await expect.poll(() => reasons(incident.id), { timeout: 15_000 }).toContain('conversations.info: no answer');
    expect(await desk.reads('ana', room)).toEqual(before);
    desk.faults.clear();
    await desk.concluded();
    expect((await desk.reads('ana', room)).filter((each) => markupOf(each).includes('Twelve got it'))).toHaveLength(1);
  });
});
