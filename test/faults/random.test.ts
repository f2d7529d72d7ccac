import { isNotNull, sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import type { TimelineEntry } from '../../src/incident/incident.ts';
import { incidents } from '../../src/store/schema.ts';
import { readTimeline } from '../../src/store/timeline.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { chance } from './chance.ts';
import { Fleet } from './fleet.ts';
import { type House, incidentOf, kindsOf, lastNumber, openHouse, settled, until } from './house.ts';

const steps = 60;

it('tells everything once and in order while three replicas are killed, frozen and replaced at random', async ({
  onTestFailed,
}) => {
  const luck = chance();
  onTestFailed(() => void process.stderr.write(`FAULTS_SEED=${luck.seed} shows it again\n`));
  await using house = await openHouse({ slack: { timing: { acknowledge: 3_000 } } });
  const fleet = new Fleet(house, luck);
  await fleet.start(3);
  const people = await Promise.all(['ana', 'ben'].map(house.at));
  const declare = () => luck.oneOf(people).says('#general', `/incident declare sev3 phishing Number ${luck.pick(9)}`);
  for (let number = 1; number <= 3; number++) {
    await declare();
    await until('the room', async () => (await incidentOf(house, number))?.roomId);
  }
  const room = async () => (await incidentOf(house, 2 + luck.pick(2)))?.roomId ?? '';
  for (let step = 1; step <= steps; step++) {
    if (step === steps / 2) await letRemindersFallDue(house);
    const act = luck.pick(10);
    if (act < 3) await fleet.trouble();
    // What Slack says failed may have reached a process that died or froze; people are not promised more.
    else if (act < 4) await declare().catch(() => {});
    else if (act < 6)
      await attempt(luck.oneOf(people), await room(), `severity sev${1 + luck.pick(4)} because T${step}.`);
    else await attempt(luck.oneOf(people), await room(), `update T${step}.`);
  }
  await fleet.recover();
  await until('the reminder', async () => (await kindsOf(house, 1)).includes('update-reminded'));
  const count = await lastNumber(house.db);
  for (let number = 1; number <= count; number++)
    await until(`the room of INC-${number}`, async () => (await incidentOf(house, number))?.roomId);
  await settled(house.db);
  // A process that was frozen may still bring to an end what it had begun.
  for (let number = 1; number <= count; number++)
    await vi.waitFor(() => expectToldOnce(house, number), { timeout: 20_000, interval: 100 });
  expect((await kindsOf(house, 1)).filter((kind) => kind === 'update-reminded')).toHaveLength(1);
  for (const exit of await Promise.all(fleet.exits)) if (isTermination(exit)) expect(exit.code).toBe(0);
});

async function attempt(who: Awaited<ReturnType<House['at']>>, room: string, line: string): Promise<void> {
  await who.says(room, `/incident ${line}`).catch(() => {});
}

async function letRemindersFallDue({ db }: House): Promise<void> {
  await db.query((queries) =>
    queries
      .update(incidents)
      .set({ remindAt: sql`now()`, alarmAt: sql`now()` })
      .where(isNotNull(incidents.promiseDueAt)),
  );
}

/** The room shows what stands in the timeline, each once and in its order. */
async function expectToldOnce(house: House, number: number): Promise<void> {
  const ana = await house.at('ana');
  const incident = await incidentOf(house, number);
  if (!incident) throw new Error(`there is no INC-${number}`);
  expect(await house.db.query((queries) => verifyTimeline(queries, incident.id))).toMatchObject({ whole: true });
  const entries = await house.db.query((queries) => readTimeline(queries, incident.id));
  const rooms = (await ana.channels()).filter(({ name }) => name.startsWith(`inc-${number}-`));
  expect(rooms.map(({ id }) => id)).toEqual([incident.roomId]);
  const messages = (await ana.reads(rooms[0]?.id ?? '')).filter(({ botId }) => botId !== null);
  expect(messages.filter(({ pinned }) => pinned)).toHaveLength(1);
  const readings = messages.filter(({ pinned }) => !pinned).map((message) => ana.reading(message));
  expect(readings.flatMap((text) => /\bT\d+\./.exec(text)?.[0] ?? [])).toEqual(entries.flatMap(tokenOf));
  for (const text of ['Who leads the response', 'What detection asks for'])
    expect(readings.filter((each) => each.startsWith(text) || each.startsWith(`*${text}`))).toHaveLength(1);
  const reminders = readings.filter((text) => text.includes('It is time for the update')).length;
  const reminded = entries.filter(({ event }) => event.type === 'update-reminded').length;
  // The first is left in peace; what others were to be reminded of may have come in the meantime.
  expect(reminders).toBe(number === 1 ? 1 : Math.min(reminders, reminded));
}

function tokenOf({ event }: TimelineEntry): string[] {
  if (event.type === 'update-posted') return [event.words.known];
  if (event.type === 'severity-changed') return [/T\d+\./.exec(event.words.reason)?.[0] ?? ''];
  return [];
}

function isTermination(exit: unknown): exit is { kind: 'SIGTERM'; code: number | null } {
  return typeof exit === 'object' && exit !== null && 'kind' in exit && exit.kind === 'SIGTERM';
}
