import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { usablesIn } from '../person/elements.ts';
import type { Person } from '../person.ts';
import { answerTo, declaredBy, type Setting, startMuster } from './setting.ts';

const database = testDatabase();

/** What can be said of an incident, in words and for a form. */
const ofIncident = [
  'decide we do not pay',
  'scope',
  'scope add host web-01',
  'scope add',
  'impact people 3 likely',
  'impact',
  'note 02:14Z first alert',
  'note',
  'edit title Something else',
  'edit type malware',
  'edit',
  'link INC-2',
  'task Call the bank @ana by 14:00',
  'task',
  'tasks',
  'tasks mine',
  'playbook',
  'playbook malware',
  'handover scribe @ana',
  'handover withdraw scribe',
  'handover',
  'relieve-me scribe',
  'add @farid',
  'add',
  'remove @ana no longer needed',
  'remove',
  'brief @farid',
  'brief remove @farid',
  'access',
  'call https://meet.example.com/room',
  'private too many know',
  'reopen it is back',
  'catch-up',
  'repair',
];

const toGuests =
  'Guests and people of other organisations cannot use Muster. If you saw something, tell a colleague who can.';

it('gives guests one answer to everything, in the room and outside it, and changes nothing', async () => {
  await using muster = await startMuster({ db: database.db });
  const { ana, room } = await aBusyRoom(muster);
  const lines = [...ofIncident, 'test', 'health', 'help people'];
  const [gus, olga] = [await muster.at('gus'), await muster.at('olga')];
  await ana.invites(room, ['gus']);
  await gus.seesChannel(room);
  await ana.sees('@muster', 'a guest or of another organisation');
  await muster.delivered();
  const before = await standing(ana, room);
  for (const line of lines) {
    expect(await answerTo(gus, room, `/incident ${line}`), line).toBe(toGuests);
    expect(await answerTo(gus, '@ana', `/incident INC-1 ${line}`), line).toBe(toGuests);
    expect(await answerTo(olga, '@ana', `/incident INC-1 ${line}`), line).toBe(toGuests);
  }
  const pressed = await buttonsIn(gus, room);
  expect(pressed.length).toBeGreaterThan(5);
  for (const button of pressed) {
    await gus.clicks(button, { in: room });
    expect(gus.reading(await gus.seesEphemeral(() => true)), button).toBe(toGuests);
  }
  await gus.seesNoModal();
  await muster.delivered();
  expect((await gus.channels()).flatMap(({ id, name }) => (/^(inc|test)-|muster/.test(name) ? [id] : []))).toEqual([
    room,
  ]);
  expect(await standing(ana, room)).toEqual(before);
});

it('answers whoever is outside as of a number never given out, whatever they ask, and changes nothing', async () => {
  await using muster = await startMuster({ db: database.db });
  const { ana, room } = await aBusyRoom(muster);
  const farid = await muster.at('farid');
  const before = await standing(ana, room);
  for (const line of ofIncident) {
    const hidden = await answerTo(farid, '#general', `/incident INC-1 ${line}`);
    expect(hidden, line).toContain('There is no INC-1, or it is not for you to see.');
    expect(await answerTo(farid, '#general', `/incident INC-99 ${line}`), line).toBe(hidden.replace('INC-1', 'INC-99'));
  }
  for (const line of ['catch-up', 'tasks', 'scope', 'access', 'health', 'help people'])
    expect(await answerTo(farid, '#general', `/incident ${line}`), line).not.toMatch(/INC-1\b|Payroll/);
  await farid.seesNoModal();
  await muster.delivered();
  expect(await standing(ana, room)).toEqual(before);
});

/** With a board of tasks, a scope, a role that is held and one that is asked for. */
async function aBusyRoom(muster: Setting): Promise<{ readonly ana: Person; readonly room: string }> {
  const ana = await muster.at('ana');
  const room = await declaredBy(ana);
  await ana.sees(room, 'What detection asks for');
  await ana.says(room, '/incident scope add host web-01');
  await ana.sees(room, 'Scope of');
  await answerTo(ana, room, '/incident claim scribe');
  await ana.says(room, '/incident relieve-me scribe my shift is over');
  await ana.sees(room, 'asks to be relieved');
  await muster.delivered();
  return { ana, room };
}

/** What there is to change, as somebody in the room reads it. */
async function standing(who: Person, room: string): Promise<readonly string[]> {
  const told = [];
  for (const line of ['timeline', 'status', 'tasks', 'roles', 'list'])
    told.push(await answerTo(who, room, `/incident ${line}`));
  const [found] = (await who.channels()).filter(({ id }) => id === room);
  return [...told, ...(found?.members ?? []), ...(await who.reads(room)).map((message) => who.reading(message))];
}

/** By their ids, which tell apart those that look alike. */
async function buttonsIn(who: Person, room: string): Promise<readonly string[]> {
  return (await who.reads(room))
    .flatMap(({ blocks }) => usablesIn(blocks))
    .flatMap(({ element, actionId }) => (element.type === 'button' && !element.url ? [actionId] : []));
}
