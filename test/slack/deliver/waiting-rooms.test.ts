import { describe, expect, it } from 'vitest';
import type { Declaration, Incident } from '../../../src/incident/incident.ts';
import type { WireRecord } from '../../../src/simulator/protocol/wire.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, calm, chloe, type Desk, erin, farid } from './desk.ts';
import { directly } from './reading.ts';

const database = testDatabase();
const people = [ana, ben, chloe, erin, farid];

/** Everybody declares one while Slack lets no room be made, until its faults are cleared; resolves once whose wait is long was told so. */
async function allDeclare(desk: Desk, declaration: Partial<Declaration> = {}): Promise<Incident[]> {
  desk.faults.onCall('conversations.create', { kind: 'rate-limit', retryAfter: 1 });
  const incidents: Incident[] = [];
  for (const person of people)
    incidents.push(
      await desk.coordination.declare(
        `wait/${person.id}/${desk.url}`,
        desk.team.id,
        { ...calm, ...declaration },
        person,
      ),
    );
  await desk.screen('farid').then((screen) => screen.sees('@muster', 'is declared'));
  return incidents;
}

/** The numbers of the incidents in the order in which their rooms were asked for, and so answered. */
async function rooms(desk: Desk, answered: WireRecord['outcome']): Promise<number[]> {
  const wire: WireRecord[] = JSON.parse(await (await fetch(`${desk.url}/screen/api/wire`)).text());
  const asked = wire.filter(({ name, outcome }) => name === 'conversations.create' && outcome === answered);
  return asked.map(({ request }) => Number(/"inc-(\d+)-/.exec(JSON.stringify(request))?.[1]));
}

describe('while Slack lets no more rooms be made', () => {
  it('whoever waits longest reads when theirs is expected and that nobody was paged, and of other incidents nothing', async () => {
    await using desk = await aDesk(database.db);
    const incidents = await allDeclare(desk, { title: 'Payroll', visibility: 'private' });
    const [note] = await directly(desk, 'farid');
    expect(note).toMatch(/INC-5 [a-z-]+\* is declared, and its room is expected at about <!date\^\d+\^\{time\}\|/);
    expect(note).toContain('Nobody has been paged');
    expect(note).not.toMatch(/Payroll|phishing|sev\d|ahead|INC-[1-4]/i);
    const expected = Number(/<!date\^(\d+)/.exec(note ?? '')?.[1]) * 1_000;
    expect(expected - (incidents[4]?.declaredAt.getTime() ?? 0)).toBeGreaterThan(10_000);
    expect(expected - (incidents[4]?.declaredAt.getTime() ?? 0)).toBeLessThan(60_000);
    desk.faults.clear();
    await desk.concluded();
  });

  it('the note becomes the link to the room, and nobody reads the same twice', async () => {
    await using desk = await aDesk(database.db);
    const incidents = await allDeclare(desk);
    desk.faults.clear();
    await desk.concluded();
    for (const [nth, name] of ['ana', 'ben', 'chloe', 'erin', 'farid'].entries()) {
      const { roomId } = await desk.coordination.incident(incidents[nth]?.id ?? '');
      const notes = await directly(desk, name);
      expect(notes).toEqual([expect.stringMatching(new RegExp(`is open, and you are in its room: <#${roomId}>`))]);
    }
  });

  it('the most serious is opened first, also one whose severity rose meanwhile', async () => {
    await using desk = await aDesk(database.db);
    const incidents = await allDeclare(desk, { severity: 'sev4' });
    const raised = { type: 'change-severity', to: 'sev1', reason: 'it spreads' } as const;
    await desk.begins(incidents[3] as Incident, raised, erin);
    await expect.poll(() => rooms(desk, 'failed')).toContain(4);
    desk.faults.clear();
    await desk.concluded();
    expect(await rooms(desk, 'ok')).toEqual([4, 1, 2, 3, 5]);
  });

  it('a note is taken back when the incident is closed before its room opened', async () => {
    await using desk = await aDesk(database.db);
    const incidents = await allDeclare(desk);
    const close = { type: 'close', resolution: 'false-positive', summary: '', duplicateOf: null } as const;
    await desk.begins(incidents[4] as Incident, close, farid);
    desk.faults.clear();
    await desk.concluded();
    expect(await directly(desk, 'farid')).toEqual([expect.stringContaining('was closed before its room opened')]);
    expect((await desk.coordination.incident(incidents[4]?.id ?? '')).roomId).toBeNull();
  });
});
