import { availableParallelism } from 'node:os';
import type { Lane } from './cell.ts';
import { openHouse } from './house.ts';
import { archivingPlan } from './plans.ts';

/** Houses in which cells are tried at the same time. */
export interface Lanes {
  /** Lends a house to whoever has waited longest; one in which something failed may hold anything, and is opened anew. */
  lend<T>(use: (lane: Lane) => Promise<T>): Promise<T>;
  /** Everything that was printed. */
  printed(): string;
  close(): Promise<void>;
}

/** Most of them wait most of the time. */
const width = Number(process.env.FAULTS_WIDTH ?? 2 * availableParallelism() + 2);

/** What Slack waits for before it brings an event again, made short. */
const eventRetries = [0, 1_000, 3_000, 5_000, 10_000, 15_000];

export async function openLanes(): Promise<Lanes> {
  const free: Lane[] = await Promise.all(Array.from({ length: width }, openLane));
  const all = new Set(free);
  const waiting: ((lane: Lane) => void)[] = [];
  let printed = '';

  const take = () => {
    const lane = free.shift();
    return lane ? Promise.resolve(lane) : new Promise<Lane>((taken) => waiting.push(taken));
  };
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };
  const end = async (lane: Lane): Promise<void> => {
    printed += lane.house.printed();
    all.delete(lane);
    await lane.house.close();
  };
  return {
    async lend(use) {
      let lane = await take();
      try {
        return await use(lane);
      } catch (error) {
        await end(lane);
        lane = await openLane();
        all.add(lane);
        throw error;
      } finally {
        give(lane);
      }
    },
    printed: () => printed,
    async close() {
      await Promise.all([...all].map(end));
    },
  };
}

async function openLane(): Promise<Lane> {
  const house = await openHouse({ env: { MUSTER_PLAN: await archivingPlan() }, slack: { timing: { eventRetries } } });
  return { house, program: await house.start() };
}
