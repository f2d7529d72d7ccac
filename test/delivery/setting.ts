import { eq } from 'drizzle-orm';
import pino from 'pino';
import type { Pace } from '../../src/delivery/pace.ts';
import { type RunningDelivery, startDelivery } from '../../src/delivery/start-delivery.ts';
import type { Delivery, Destination, Effect, Enqueued } from '../../src/incident/effect.ts';
import type { Incident } from '../../src/incident/incident.ts';
import type { Database } from '../../src/store/database.ts';
import { enqueue } from '../../src/store/outbox.ts';
import { effects } from '../../src/store/schema.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from '../coordination/setting.ts';

/** What a destination was asked to deliver, in order. */
export type Deliver = (delivery: Delivery) => Promise<void>;

const impatient: Partial<Pace> = { poll: 20, gather: 1, backoff: () => 5 };

/** An incident whose outbox is empty, and workers that stop with it. */
export async function anOutbox(real: Database, changes: Partial<Database> = {}) {
  const db = { ...real, ...changes };
  const incident = await aCoordination(db, new Clock()).declare('r1', team, aDeclaration(), ana);
  await db.query((queries) => queries.delete(effects));
  const running: RunningDelivery[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  return {
    /** Lines of the workers' log. */
    logged,
    incident,
    put: (...all: readonly Enqueued[]) => put(db, incident, all),
    async start(deliver: Deliver, pace: Partial<Pace> = {}, deliveryAttempts = 3): Promise<RunningDelivery> {
      const destination: Destination = { deliver };
      const all = { ...impatient, ...pace };
      const delivery = await startDelivery({ db, destination, deliveryAttempts, log, pace: all });
      running.push(delivery);
      return delivery;
    },
    /** Resolves when the effect is done or set aside. */
    concluded: (key: string) => concluded(db, key),
    change: (key: string, columns: Partial<typeof effects.$inferInsert>) =>
      db.query((queries) => queries.update(effects).set(columns).where(eq(effects.key, key))),
    rows: () => db.query((queries) => queries.select().from(effects).orderBy(effects.id)),
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((delivery) => delivery.stop()));
    },
  };
}

async function concluded(db: Database, key: string): Promise<void> {
  for (let looks = 0; looks < 5_000; looks++) {
    const [row] = await db.query((queries) => queries.select().from(effects).where(eq(effects.key, key)));
    if (row?.doneAt || row?.setAsideAt) return;
  }
  throw new Error(`the effect ${key} is not concluded`);
}

function put(db: Database, { id, teamId }: Incident, all: readonly Enqueued[]): Promise<void> {
  return db.transaction((tx) => enqueue(tx, { incidentId: id, teamId }, all));
}

export function anEffect(key: string, lane = 'room/1', effect: Effect = { type: 'tell-room', entry: 1 }): Enqueued {
  return { effect, lane, key, essential: false, rank: 0, turn: null };
}

/** Resolves when `open` is called. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
