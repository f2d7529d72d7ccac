import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Happening } from '../../src/simulator/protocol.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import type { Person } from '../person.ts';
import type { Call, FaultKind } from './call-proxy.ts';
import { type House, incidentOf, isSettled, kindsOf, lastNumber, letLeasesRunOut, settled, until } from './house.ts';
import type { Operation } from './operation.ts';
import { type Picture, pictureOf } from './picture.ts';
import type { Program } from './program.ts';
import { isStored, type Stand } from './stands.ts';

/** A house in which one operation after the other is tried, with one program at a time. */
export interface Lane {
  readonly house: House;
  program: Program;
}

/** What an operation leads to when nothing goes wrong. */
export interface Course {
  readonly calls: readonly Call[];
  readonly picture: Picture;
  readonly timeline: readonly string[];
}

/** One fault at one call of one operation. */
export interface Cell {
  readonly operation: Operation;
  readonly call: Call;
  readonly kind: FaultKind;
}

export function nameOf({ operation, call, kind }: Cell): string {
  return `${operation.name}: ${kind} at ${call.method} #${call.nth}`;
}

/** Calls that answer somebody, which may come when all else is told; without one of the others an outcome can come about too. */
const answering = ['views.open', 'views.push', 'views.update', 'chat.postEphemeral'];

export async function undisturbed({ house }: Lane, operation: Operation): Promise<Course> {
  const trial = await begin(house, operation);
  house.proxy.watch();
  const refusals = await listenFor(house, operation);
  await operation.act(trial.who, trial.stand, house);
  await until(operation.stored, async () => {
    const told = refusals();
    if (await trial.isStored()) return true;
    if (told.length > 0) throw new Error(`it is refused: ${JSON.stringify(told)}`);
    return false;
  });
  await whole(house, trial, operation);
  const calls = [...house.proxy.calls];
  const { picture, timeline } = await outcomeOf(house, trial);
  return { calls, picture, timeline };
}

/** For so long nothing is acknowledged before it is stored. */
const heldMs = 400;

const mostAttempts = 5;
const aMomentMs = 500;

/**
 * Does the fault to the call, and holds what people see in the end against the undisturbed course. Throws what is
 * different; false: it came to the same without the call.
 */
export async function tryCell(lane: Lane, { operation, call, kind }: Cell, course: Course): Promise<boolean> {
  const { house } = lane;
  const trial = await begin(house, operation);
  const stored = trial.isStored;
  house.proxy.watch();
  let struck: number | undefined;
  void house.proxy
    .arm(call, kind, () => lane.program.end('SIGKILL'))
    .then(() => {
      struck = performance.now();
    });
  const refusals = await listenFor(house, operation);
  const actedAt = performance.now();
  const acted = operation.act(trial.who, trial.stand, house).then(
    () => false,
    () => true,
  );
  await until(`the call ${call.method} #${call.nth}`, async () => {
    if (struck) return true;
    return !answering.includes(call.method) && (await stored()) && (await isSettled(house.db));
  });
  house.proxy.disarm();
  if (lane.program.isGone) {
    await letLeasesRunOut(house.db);
    if (!(await acted) && (struck ?? 0) - actedAt < heldMs && !operation.comesAgain && !(await stored()))
      throw new Error('it was acknowledged, and is lost');
    lane.program = await house.start();
    if (operation.comesAgain) await until(`${operation.stored}, once Slack brings it again`, stored);
  } else {
    const failed = await acted;
    await until(
      `${operation.stored}, or that it is refused`,
      async () => (await stored()) || failed || refusals().length > 0,
    );
  }
  if (!(await stored())) await again(house, operation, trial);
  await whole(house, trial, operation);
  compare(await outcomeOf(house, trial), course);
  return struck !== undefined;
}

interface Trial {
  readonly who: Person;
  readonly stand: Stand;
  readonly number: number;
  /** Whether an entry of this kind came since it began. */
  has(kind: string): Promise<boolean>;
  isStored(): Promise<boolean>;
}

async function begin(house: House, operation: Operation): Promise<Trial> {
  const stand = await operation.prepare(house);
  const who = await house.at(operation.by);
  const number = stand.number || (await lastNumber(house.db)) + 1;
  await operation.open?.(who, stand);
  const entries = (await kindsOf(house, number)).length;
  const has = (kind: string) => isStored(house, number, kind, entries);
  return { who, stand, number, has, isStored: () => has(operation.stored) };
}

const failing = /nothing was done|did not answer us|went wrong on our side/;

/** What the person is told from now on, for their eyes alone; a refusal unless by then it is stored. */
async function listenFor(house: House, { by }: Operation): Promise<() => readonly Happening[]> {
  const screen = await house.screenOf(by);
  const from = screen.length;
  return () =>
    screen.slice(from).filter((happening) => {
      if (happening.type === 'view-opened' || happening.type === 'view-updated') return true;
      if (happening.type !== 'message') return false;
      const { ephemeral, text } = happening.message;
      return failing.test(text) || (ephemeral && !text.includes('is declared'));
    });
}

/** As a person does who was told that it did not work, or saw that nothing happened: again, and in a moment again. */
async function again(house: House, operation: Operation, { who, stand, isStored: stored }: Trial): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts && !(await stored()); attempt++) {
    await operation.clear?.(who, stand);
    if (operation.open) {
      for (let open = await openForms(house, operation); open > 0; open--) await who.closesModal();
      await operation.open(who, stand);
    }
    const refusals = await listenFor(house, operation);
    const failed = await operation.act(who, stand, house).then(
      () => false,
      () => true,
    );
    await until(
      `${operation.stored} at last, or why not`,
      async () => (await stored()) || failed || refusals().length > 0,
    );
    if (!(await stored())) await pause(aMomentMs);
  }
  if (!(await stored())) throw new Error(`it is refused ${mostAttempts} times`);
}

async function openForms(house: House, { by }: Operation): Promise<number> {
  const screen = await house.screenOf(by);
  const opened = screen.filter(({ type }) => type === 'view-opened').length;
  return opened - screen.filter(({ type }) => type === 'view-closed').length;
}

/** The room is open, everybody is told, nobody gave up, and what follows by itself has followed. */
async function whole(house: House, { number, has }: Trial, { follows }: Operation): Promise<void> {
  await until(`the room of INC-${number}`, async () => (await incidentOf(house, number))?.roomId);
  if (follows) await until(`${follows} on INC-${number}`, () => has(follows));
  await settled(house.db);
}

async function outcomeOf(house: House, { number, stand }: Trial): Promise<Pick<Course, 'picture' | 'timeline'>> {
  const incident = await incidentOf(house, number);
  if (!incident) throw new Error(`there is no INC-${number}`);
  const verdict = await house.db.query((queries) => verifyTimeline(queries, incident.id));
  if (!verdict.whole) throw new Error(`the chain is broken at ${verdict.sequence}: ${verdict.why}`);
  if ((await lastNumber(house.db)) !== number) throw new Error(`a second incident was declared`);
  return {
    picture: await pictureOf(house, number, incident.codeName),
    timeline: [...(await kindsOf(house, number)), ...(stand.other ? await kindsOf(house, stand.other) : [])],
  };
}

function compare(found: Pick<Course, 'picture' | 'timeline'>, { picture, timeline }: Course): void {
  const is = { picture: found.picture, timeline: found.timeline };
  const should = { picture, timeline };
  if (isDeepStrictEqual(is, should)) return;
  throw new Error(`it differs: ${differences(is, should).join('; ')}`);
}

/** Where two values differ, by path. */
function differences(is: unknown, should: unknown, path = ''): string[] {
  if (isDeepStrictEqual(is, should)) return [];
  if (typeof is !== 'object' || typeof should !== 'object' || is === null || should === null)
    return [`${path} is ${JSON.stringify(is)} and should be ${JSON.stringify(should)}`];
  const keys = new Set([...Object.keys(is), ...Object.keys(should)]);
  return [...keys].flatMap((key) =>
    differences((is as Record<string, unknown>)[key], (should as Record<string, unknown>)[key], `${path}/${key}`),
  );
}
