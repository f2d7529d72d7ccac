import { setTimeout as pause } from 'node:timers/promises';
import { createCoordination } from '../../src/coordination/create-coordination.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { startReminders } from '../../src/reminders/start-reminders.ts';
import type { ShownMessage } from '../../src/simulator/protocol.ts';
import type { Database } from '../../src/store/database.ts';
import { silent } from '../coordination/setting.ts';
import type { Person } from '../person.ts';
import { type House, incidentOf, kindsOf, lastNumber, letUpdatesFallDue, settled, until } from './house.ts';
import { archivingPlan } from './plans.ts';

/** An incident as it stands before something is done to it; before a declaration there is none. */
export interface Stand {
  readonly number: number;
  /** The room's channel. */
  readonly room: string;
  /** What somebody said there last. */
  readonly said?: Pick<ShownMessage, 'channel' | 'ts'>;
  /** Another incident that it has to do with. */
  readonly other?: number;
}

export const title = 'Payroll mail asks for passwords';
export const ending = { 'How did it end?': 'Resolved', 'Closing summary': 'Passwords were reset.' };
export const publicly = { Title: title, Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' };

/** What Slack gave up may still be on its way. */
const aMomentMs = 2_000;

export const nowhere = async (): Promise<Stand> => ({ number: 0, room: '' });

/** A private incident, its room open and everybody told. Declared again when Slack says that it failed, and nothing came of it. */
export async function declared(house: House): Promise<Stand> {
  const ana = await house.at('ana');
  const number = (await lastNumber(house.db)) + 1;
  const line = `/incident declare sev3 phishing ${title}`;
  for (let attempt = 1; attempt <= 3; attempt++) {
    const failed = await ana.says('#general', line).then(
      () => false,
      () => true,
    );
    if (!failed) break;
    await pause(aMomentMs);
    if ((await lastNumber(house.db)) >= number) break;
  }
  return opened(house, number);
}

export async function declaredPublicly(house: House): Promise<Stand> {
  const ana = await house.at('ana');
  const number = (await lastNumber(house.db)) + 1;
  await openDeclaration(ana);
  await ana.submits(publicly);
  return opened(house, number);
}

/** Something was said in the room. */
export async function talkedOf(house: House): Promise<Stand> {
  const stand = await declared(house);
  const ana = await house.at('ana');
  return { ...stand, said: await ana.says(stand.room, 'The mail came from payroll@evil.example') };
}

/** Ben commands. */
export async function commanded(house: House): Promise<Stand> {
  const stand = await declared(house);
  await types(house, 'ben', stand, 'claim commander', 'role-assigned');
  return stand;
}

/** Ben was reminded of the update. */
export async function reminded(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await fallsDue(house, stand);
  await stored(house, stand.number, 'update-reminded');
  await settled(house.db);
  return stand;
}

export async function drafted(house: House): Promise<Stand> {
  const stand = await commanded(house);
  const ben = await house.at('ben');
  await openClosing(ben, stand);
  await ben.submits(ending);
  await stored(house, stand.number, 'review-drafted');
  await settled(house.db);
  return stand;
}

export async function openDeclaration(ana: Person): Promise<void> {
  await ana.says('#general', '/incident declare');
  await ana.seesModal('Declare an incident');
}

export async function openClosing(ben: Person, { room }: Stand): Promise<void> {
  await ben.says(room, '/incident close');
  await ben.seesModal('Close the incident');
}

/** The update is owed, and decided as another replica's schedule does it: the telling is left to whoever is there. */
export async function fallsDue({ db }: Pick<House, 'db'>, { number }: Stand): Promise<void> {
  await letUpdatesFallDue(db, number);
  await ticks(db, () => new Date());
}

/** What another replica's schedule would do at that time. */
export async function ticks(db: Database, now: () => Date): Promise<void> {
  const plan = await loadPlan(await archivingPlan());
  const coordination = createCoordination({ db, plan, now, nextAfter, pick: () => 0 });
  const replica = startReminders({ db, coordination, now, log: silent });
  await replica.tick();
  await replica.stop();
}

/** Whether an entry of this kind stands behind the first so many. */
export async function isStored(house: House, number: number, kind: string, behind = 0): Promise<boolean> {
  return (await kindsOf(house, number)).slice(behind).includes(kind);
}

async function opened(house: House, number: number): Promise<Stand> {
  const room = await until(`the room of INC-${number}`, async () => (await incidentOf(house, number))?.roomId);
  await settled(house.db);
  return { number, room };
}

/** As a person does who wants it done: again when Slack or Muster said that it was not. */
export async function types(
  house: House,
  name: string,
  { number, room }: Stand,
  line: string,
  kind: string,
): Promise<void> {
  const who = await house.at(name);
  const told = await house.screenOf(name);
  const behind = (await kindsOf(house, number)).length;
  const isDone = () => isStored(house, number, kind, behind);
  for (let attempt = 1; attempt <= 3 && !(await isDone()); attempt++) {
    const from = told.length;
    const failed = await who.says(room, `/incident ${line}`).then(
      () => false,
      () => true,
    );
    const refused = () => told.slice(from).some((each) => each.type === 'message' && each.message.ephemeral);
    await until(`${kind} on INC-${number}`, async () => failed || refused() || isDone());
  }
  await until(`${kind} on INC-${number}`, isDone);
  await settled(house.db);
}

export async function stored(house: House, number: number, kind: string): Promise<void> {
  await until(`${kind} on INC-${number}`, () => isStored(house, number, kind));
}
