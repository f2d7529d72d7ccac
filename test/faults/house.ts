import { setTimeout as pause } from 'node:timers/promises';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Incident } from '../../src/incident/incident.ts';
import type { Happening } from '../../src/simulator/protocol.ts';
import type { Database } from '../../src/store/database.ts';
import { incidentNumbered } from '../../src/store/incidents.ts';
import { effects, incidentCounters, incidents } from '../../src/store/schema.ts';
import { readTimeline } from '../../src/store/timeline.ts';
import { createdOn, type Opened } from '../database.ts';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { type Connection, connect, personId } from '../person/connection.ts';
import { type Person, person } from '../person.ts';
import { type CallProxy, startCallProxy } from './call-proxy.ts';
import { type Environment, Program } from './program.ts';
import type { SocketFront } from './socket-front.ts';

/** The Postgres on which every file makes databases of its own. */
export const postgresUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Nothing waits this long when all is well. */
const mostMs = 40_000;

/** A workspace, a database and what is between, for as many programs as are started in it. */
export interface House {
  readonly slack: LocalSlack;
  readonly proxy: CallProxy;
  /** Looks at the program's database from outside. */
  readonly db: Database;
  readonly databaseUrl: string;
  /** Starts one more program; resolves when it is ready. */
  start(env?: Environment): Promise<Program>;
  /** The same without waiting. */
  launch(env?: Environment): Program;
  /** The same screen every time. */
  at(name: string): Promise<Person>;
  /** Everything that happens on a second screen of theirs, from the first time it is asked for. */
  screenOf(name: string): Promise<readonly Happening[]>;
  /** Everything that any program here has printed. */
  printed(): string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Options {
  /** By default one that is migrated. */
  readonly database?: () => Promise<Opened>;
  /** Stands between the programs' sockets and the workspace. */
  readonly socketFront?: (workspaceUrl: string) => Promise<SocketFront>;
  /** Put in place of the database's own address for the program alone. */
  readonly databaseUrl?: (own: string) => string;
  readonly slack?: Parameters<typeof startLocalSlack>[0];
  readonly env?: Environment;
}

export async function openHouse(options: Options = {}): Promise<House> {
  const { databaseUrl = (own) => own, slack: wanted = {}, env = {}, socketFront } = options;
  const { database: opening = () => createdOn(postgresUrl) } = options;
  const [slack, database] = await Promise.all([startLocalSlack(wanted), opening()]);
  const front = await socketFront?.(slack.url);
  const proxy = await startCallProxy(slack.url, front?.url);
  const own = database.url ?? '';
  const programs: Program[] = [];
  const screens = new Map<string, Promise<Person>>();
  const watched = new Map<string, Promise<Watched>>();
  const launch = (more: Environment = {}): Program => {
    const started = new Program({
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: slack.workspace.appToken,
      SLACK_API_URL: proxy.apiUrl,
      DATABASE_URL: databaseUrl(own),
      ...env,
      ...more,
    });
    programs.push(started);
    return started;
  };
  const close = async (): Promise<void> => {
    await Promise.all(programs.map((each) => each.end('SIGKILL')));
    for (const screen of await Promise.all(screens.values())) await screen.close();
    for (const { connection } of await Promise.all(watched.values())) await connection.close();
    await front?.close();
    await proxy.close();
    await slack.close();
    await database.dispose();
  };
  return {
    slack,
    proxy,
    db: database.db,
    databaseUrl: own,
    launch,
    async start(more) {
      const started = launch(more);
      await started.ready;
      return started;
    },
    at(name) {
      const known = screens.get(name) ?? person(slack.url, name);
      screens.set(name, known);
      return known;
    },
    async screenOf(name) {
      const known = watched.get(name) ?? watch(slack.url, name);
      watched.set(name, known);
      return (await known).happenings;
    },
    printed: () => programs.map(({ printed }) => printed).join('\n'),
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface Watched {
  readonly connection: Connection;
  readonly happenings: Happening[];
}

async function watch(url: string, name: string): Promise<Watched> {
  const happenings: Happening[] = [];
  const connection = await connect(url, await personId(url, name), (happening) => happenings.push(happening));
  return { connection, happenings };
}

/** Looks again and again until something is there: for what the database alone knows. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
  withinMs = mostMs,
): Promise<Found> {
  for (const end = performance.now() + withinMs; performance.now() < end; ) {
    const found = await look();
    if (found) return found;
    await pause(15);
  }
  throw new Error(`in vain waited for: ${what}`);
}

/** Resolves when nothing is left to be told to anybody; what waits for a later time is waited for. */
export async function settled(db: Database): Promise<void> {
  await until('an empty outbox', () => isSettled(db)).catch(async (error: Error) => {
    throw new Error(`${error.message}; there waits ${JSON.stringify(await unfinished(db))}`);
  });
}

export async function isSettled(db: Database): Promise<boolean> {
  const [row] = await db.query((queries) =>
    queries
      .select({ left: count() })
      .from(effects)
      .where(sql`${effects.doneAt} is null and ${effects.setAsideAt} is null`),
  );
  return row?.left === 0;
}

async function unfinished(db: Database): Promise<unknown> {
  return db.query((queries) =>
    queries
      .select({ key: effects.key, effect: effects.effect, error: effects.lastError, steps: effects.steps })
      .from(effects)
      .where(isNull(effects.doneAt)),
  );
}

/** What a killed process held is free at once, as it is ten seconds later by itself. */
export async function letLeasesRunOut(db: Database): Promise<void> {
  await db.query((queries) =>
    queries.update(effects).set({ claimedUntil: sql`now() - interval '1 second'` }).where(sql`claimed_by is not null`),
  );
}

/** What was promised for later falls due in a few minutes, of which whoever leads is reminded: by one incident, or by all. */
export async function letUpdatesFallDue(db: Database, number?: number): Promise<void> {
  const at = sql`now() - interval '1 minute'`;
  const due = sql`jsonb_build_object('dueAt', now() + interval '4 minutes', 'from', now() - interval '1 hour')`;
  const promise = sql`(${incidents.gathered} #> '{promises,everyone}') || ${due}`;
  const gathered = sql`jsonb_set(${incidents.gathered}, '{promises,everyone}', ${promise})`;
  await db.query((queries) =>
    queries
      .update(incidents)
      .set({ gathered, alarmAt: at })
      .where(
        and(
          sql`${incidents.gathered} #> '{promises,everyone}' is not null`,
          number === undefined ? undefined : eq(incidents.number, number),
        ),
      ),
  );
}

/** How many numbers were given out. */
export async function lastNumber(db: Database): Promise<number> {
  const [row] = await db.query((queries) => queries.select().from(incidentCounters));
  return row?.last ?? 0;
}

export async function incidentOf(house: House, number: number): Promise<Incident | null> {
  return house.db.query((queries) => incidentNumbered(queries, house.slack.workspace.team.id, number));
}

/** The kinds of its timeline's entries, in order; none where there is no such incident. */
export async function kindsOf(house: House, number: number): Promise<string[]> {
  const incident = await incidentOf(house, number);
  if (!incident) return [];
  return (await house.db.query((queries) => readTimeline(queries, incident.id))).map(({ event }) => event.type);
}
