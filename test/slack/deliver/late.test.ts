import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, chloe, type Desk, erin } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();

const assign = (role: string, person: string) => ({ type: 'assign', role, person, reason: '' }) as const;
const severity = (to: string, reason: string) => ({ type: 'change-severity', to, reason }) as const;

async function membersOf(desk: Desk, room: string | null): Promise<readonly string[]> {
  return (await (await desk.screen('ana')).seesChannel(room ?? '')).members;
}

async function calls(desk: Desk, method: string): Promise<number> {
  const wire: { name: string }[] = JSON.parse(await (await fetch(`${desk.url}/screen/api/wire`)).text());
  return wire.filter(({ name }) => name === method).length;
}

describe('what waited for Slack and is out of date', () => {
  it('brings nobody into the room for a role that went to someone else meanwhile', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ana.id });
    desk.faults.rateLimit('conversations.invite', 1, 1);
    await desk.begins(incident, assign('communications', chloe.id), ana);
    await desk.does(incident, assign('communications', erin.id), ana);
    const members = await membersOf(desk, incident.roomId);
    expect(members).toContain(erin.id);
    expect(members).not.toContain(chloe.id);
    expect(await directly(desk, 'chloe')).toEqual([]);
  });

  it('calls nobody in for a severity that was taken back meanwhile', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { severity: 'sev3' });
    const before = await membersOf(desk, incident.roomId);
    desk.faults.rateLimit('chat.update', 1, 1);
    await desk.begins(incident, severity('sev1', 'it spreads'), ana);
    await desk.does(incident, severity('sev3', 'it does not'), ana);
    expect((await membersOf(desk, incident.roomId)).toSorted()).toEqual(before.toSorted());
  });

  it('tells nobody that they were relieved of a role which is theirs again', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ben.id });
    const before = await directly(desk, 'ben');
    desk.faults.rateLimit('conversations.open', 2, 1);
    await desk.begins(incident, { ...assign('commander', ana.id), reason: 'Ben sleeps' }, ana);
    await desk.does(incident, { ...assign('commander', ben.id), reason: 'he is awake' }, ben);
    expect((await directly(desk, 'ben')).filter((note) => note.includes('is now *Commander*'))).toEqual([]);
    expect((await directly(desk, 'ben')).length).toBeGreaterThan(before.length);
  });

  it('edits the card once for ten changes, and tells the room of each in order', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ana.id });
    const edits = await calls(desk, 'chat.update');
    desk.faults.rateLimit('chat.update', 1, 1);
    for (let nth = 1; nth <= 10; nth++) {
      const known = `Fact ${nth}`;
      await desk.begins(incident, { type: 'post-update', known, doing: '', need: '', nextAt: null }, ana);
    }
    await desk.settled(incident.id);
    expect(await calls(desk, 'chat.update')).toBeLessThanOrEqual(edits + 3);
    const said = (await posted(desk, incident.roomId)).flatMap((each) => /Fact \d+/.exec(markupOf(each)) ?? []);
    expect(said).toEqual(Array.from({ length: 10 }, (_, n) => `Fact ${n + 1}`));
  });

  it('tells of the impact as it stood when the update was posted', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ana.id });
    const assess = (likely: number) =>
      ({ type: 'assess-impact', impact: { people: { confirmed: null, likely } } }) as const;
    await desk.does(incident, assess(12), ana);
    desk.faults.rateLimit('chat.postMessage', 1, 1);
    await desk.begins(incident, { type: 'post-update', known: 'It spreads', doing: '', need: '', nextAt: null }, ana);
    await desk.does(incident, assess(99), ana);
    await desk.settled(incident.id);
    const told = (await posted(desk, incident.roomId)).map(markupOf).filter((each) => each.includes('It spreads'));
    expect(told).toEqual([expect.stringContaining('12 likely')]);
  });
});
