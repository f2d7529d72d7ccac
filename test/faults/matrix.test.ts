import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, type FaultKind, faultKinds } from './call-proxy.ts';
import { type Cell, type Course, type Lane, nameOf, tryCell, undisturbed } from './cell.ts';
import { openHouse } from './house.ts';
import { type Operation, operations } from './operations.ts';

/** Houses in which cells are tried at the same time. */
const width = 3;

/** Tokens, and what people wrote. */
const unspeakable = /xoxb-|xapp-|payroll|password|twelve|evil\.example/i;

const lanes: Lane[] = [];

beforeAll(async () => {
  lanes.push(...(await Promise.all(Array.from({ length: width }, openLane))));
});

afterAll(async () => {
  for (const { house } of lanes) expect(house.printed()).not.toMatch(unspeakable);
  await Promise.all(lanes.map(({ house }) => house.close()));
});

async function openLane(): Promise<Lane> {
  const house = await openHouse();
  return { house, program: await house.start() };
}

it.for(operations)('$name: killed, cut off, refused at every call, it comes to the same', async (operation) => {
  const [first] = lanes;
  if (!first) throw new Error('there is no lane');
  const course = await undisturbed(first, operation);
  expect(await undisturbed(first, operation)).toMatchObject({ picture: course.picture, timeline: course.timeline });
  expectSeen(course, operation);
  const cells = course.calls.flatMap((call) => kindsAt(operation, call).map((kind) => ({ operation, call, kind })));
  expect(cells.length).toBeGreaterThan(5);
  expect(await failuresOf(cells, course)).toEqual([]);
});

function expectSeen({ picture }: Course, { seen: { room, direct, announced = 0 } }: Operation): void {
  expect(picture.rooms.map(({ messages }) => messages)).toEqual([room.map((each) => expect.stringMatching(each))]);
  expect(Object.entries(picture.direct).flatMap(([name, told]) => told.map(() => name))).toEqual(direct);
  expect(picture.announced).toHaveLength(announced);
}

/** A call without an answer takes ten seconds, so only those of an update, which has some of each sort, are left hanging. */
function kindsAt({ name }: Operation, { nth }: Call): FaultKind[] {
  return faultKinds.filter((kind) => kind !== 'no answer' || (name === 'update' && nth === 1));
}

/** Each lane takes the next cell; one that failed may have left anything behind, so its lane is opened anew. */
async function failuresOf(cells: readonly Cell[], course: Course): Promise<string[]> {
  const left = [...cells];
  const failures: string[] = [];
  const work = async (nth: number): Promise<void> => {
    for (let cell = left.shift(); cell; cell = left.shift()) {
      const lane = lanes[nth];
      if (!lane) return;
      try {
        await tryCell(lane, cell, course);
      } catch (error) {
        failures.push(`${nameOf(cell)}: ${error instanceof Error ? error.message : error}`);
        await lane.house.close();
        lanes[nth] = await openLane();
      }
    }
  };
  await Promise.all(lanes.map((_, nth) => work(nth)));
  return failures;
}
