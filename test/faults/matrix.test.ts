import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultKinds } from './call-proxy.ts';
import { type Cell, type Course, nameOf, tryCell, undisturbed } from './cell.ts';
import { chance } from './chance.ts';
import { chosen, share } from './chosen.ts';
import { type Lanes, openLanes } from './lanes.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

/** Tokens, and what people wrote. */
const unspeakable = /xoxb-|xapp-|payroll|password|twelve|gateway|evil\.example/i;

let lanes: Lanes;
const { seed } = chance();
let tried = 0;
let possible = 0;
let unstruck = 0;

beforeAll(async () => {
  process.stdout.write(
    `the matrix: ${share === 1 ? 'all of it' : `FAULTS_SEED=${seed}; FAULTS=all tries all of it`}\n`,
  );
  lanes = await openLanes();
});

afterAll(async () => {
  process.stdout.write(`the matrix: ${tried} of ${possible} cells tried, ${unstruck} of them without the call\n`);
  await lanes.close();
  expect(lanes.printed()).not.toMatch(unspeakable);
});

describe.concurrent('killed, cut off, refused at every call, it comes to the same', () => {
  it.for(operations)('$name', async (operation) => {
    const course = await lanes.lend((lane) => undisturbed(lane, operation));
    const { picture, timeline } = course;
    expect(await lanes.lend((lane) => undisturbed(lane, operation))).toMatchObject({ picture, timeline });
    expectSeen(course, operation);
    const cells = chosen(operation, course.calls, chance(seed));
    tried += cells.length;
    possible += course.calls.length * faultKinds.length;
    const failures = await Promise.all(cells.map((cell) => failureOf(cell, course)));
    expect(failures.flat()).toEqual([]);
  });
});

function expectSeen({ picture }: Course, { seen }: Operation): void {
  const { room, former, direct, announced = 0, told = /./, archived = false } = seen;
  expect(picture.rooms.map(({ messages }) => messages)).toEqual(
    [...(former ? [former] : []), room].map((all) => all.map((each) => expect.stringMatching(each))),
  );
  expect(Object.entries(picture.direct).flatMap(([name, all]) => all.map(() => name))).toEqual(direct);
  expect(Object.values(picture.direct).flat()).toContainEqual(expect.stringMatching(told));
  expect(picture.announced).toHaveLength(announced);
  expect(picture.rooms.at(-1)?.kind.includes('archived')).toBe(archived);
}

async function failureOf(cell: Cell, course: Course): Promise<string[]> {
  try {
    if (!(await lanes.lend((lane) => tryCell(lane, cell, course)))) unstruck++;
    return [];
  } catch (error) {
    return [`${nameOf(cell)}: ${error instanceof Error ? error.message : error}`];
  }
}
