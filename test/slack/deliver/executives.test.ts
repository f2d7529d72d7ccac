import { describe, expect, it } from 'vitest';
import type { Command, Incident } from '../../../src/incident/incident.ts';
import type { Plan } from '../../../src/incident/plan.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, chloe, type Desk, erin, farid } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();

/** Farid and a guest hear as executives. */
function heard(plan: Plan, approvedBy?: string): Plan {
  const people = ['farid@example.com', 'gus@contractor.example'];
  const executives = {
    name: 'executives',
    title: 'Executives',
    form: 'executive',
    reaches: { sev2: { people, groups: [] } },
    approvedBy,
  } as const;
  return { ...plan, audiences: [...plan.audiences.filter(({ name }) => name !== 'executives'), executives] };
}

function write(known: string, need = ''): Command {
  const executive = { trend: 'worse', data: 'unknown' } as const;
  return { type: 'post-update', audience: 'executives', executive, known, doing: '', need, nextAt: null };
}

async function inRoom(desk: Desk, { roomId }: Incident): Promise<string> {
  return (await posted(desk, roomId)).map(markupOf).join('\n');
}

describe('an update to executives', () => {
  it('reaches them alone, the state first, and its notification has neither', async () => {
    await using desk = await aDesk(database.db, { plan: (plan) => heard(plan) });
    let incident = await desk.declares(ana, { title: 'zebratitle' });
    incident = await desk.does(incident, { type: 'brief-people', people: [chloe.id] }, ana);
    const chloes = await directly(desk, 'chloe');
    incident = await desk.does(incident, write('Orders wait', 'Decide whether we tell customers'), ana);
    const screen = await desk.screen('farid');
    const note = await screen.sees('@muster', 'Orders wait');
    expect(note.text).toBe(`Update on *INC-${incident.number} ${incident.codeName}*`);
    expect(markupOf(note).replace(note.text, '').trim()).toMatch(
      /^:red_circle: \*Worse than before\.\* Data involved: \*not known yet\*\. \*Something is asked of you\.\*/,
    );
    expect(await directly(desk, 'gus')).toEqual([]);
    expect(await directly(desk, 'chloe')).toEqual(chloes);
    expect(await inRoom(desk, incident)).not.toContain('Orders wait');
  });

  it('reaches them in the room too, which does not read it', async () => {
    await using desk = await aDesk(database.db, { plan: (plan) => heard(plan) });
    let incident = await desk.declares(ana);
    incident = await desk.does(incident, { type: 'add-people', people: [farid.id] }, ana);
    await (await desk.screen('farid')).seesChannel(incident.roomId ?? '');
    incident = await desk.does(incident, write('Orders wait'), ana);
    expect((await directly(desk, 'farid')).at(-1)).toContain('Orders wait');
    expect(await inRoom(desk, incident)).not.toContain('Orders wait');
  });

  it('that is on its way is not sent to one who was removed meanwhile', async () => {
    await using desk = await aDesk(database.db, { plan: (plan) => heard(plan) });
    let incident = await desk.declares(ana);
    const before = await directly(desk, 'farid');
    desk.faults.rateLimit('conversations.open', 1, 1);
    await desk.begins(incident, write('Orders wait'), ana);
    incident = await desk.does(incident, { type: 'remove-people', people: [farid.id], reason: 'concerned' }, ana);
    expect(await directly(desk, 'farid')).toEqual(before);
  });
});

describe('an update that legal approves', () => {
  const assign = (role: string, person: string): Command => ({ type: 'assign', role, person, reason: '' });

  it('waits in the room as it will read, and is sent once it is approved', async () => {
    await using desk = await aDesk(database.db, { plan: (plan) => heard(plan, 'legal') });
    let incident = await desk.declares(ana);
    incident = await desk.does(incident, assign('legal', erin.id), ana);
    incident = await desk.does(incident, write('Orders wait'), ana);
    expect(await inRoom(desk, incident)).toMatch(
      /<@U05ERIN>, <@U01ANA> wrote an update to executives[\s\S]*Orders wait/,
    );
    expect((await directly(desk, 'farid')).join()).not.toContain('Orders wait');
    await (await desk.screen('erin')).seesChannel(incident.roomId ?? '');
    const [{ draft } = { draft: 0 }] = incident.drafts;
    incident = await desk.does(incident, { type: 'approve-update', draft }, erin);
    expect((await directly(desk, 'farid')).at(-1)).toContain('Orders wait');
    expect(await inRoom(desk, incident)).toMatch(
      /<@U05ERIN> approved the update to executives by <@U01ANA>; it was sent/,
    );
  });

  it('comes back to whoever wrote it, with words', async () => {
    await using desk = await aDesk(database.db, { plan: (plan) => heard(plan, 'legal') });
    let incident = await desk.declares(ana, { commander: ana.id });
    incident = await desk.does(incident, write('Orders wait'), chloe);
    incident = await desk.does(incident, assign('communications', chloe.id), ana);
    expect(await inRoom(desk, incident)).toContain('Nobody is Legal');
    const [{ draft } = { draft: 0 }] = incident.drafts;
    await desk.does(incident, { type: 'send-back-update', draft, reason: 'Say since when' }, ana);
    expect((await directly(desk, 'chloe')).at(-1)).toMatch(/was not sent: <@U01ANA> sent it back[\s\S]*Say since when/);
    expect(await inRoom(desk, incident)).toMatch(/<@U01ANA> sent back the update to executives[\s\S]*Say since when/);
    expect((await directly(desk, 'farid')).join()).not.toContain('Orders wait');
  });
});
