import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config, ConnectionSettings } from './config.ts';
import { createCoordination } from './coordination/create-coordination.ts';
import { type RunningDelivery, startDelivery } from './delivery/start-delivery.ts';
import type { Readiness, RequestListener } from './front-door.ts';
import { nextAfter } from './plan/calendar.ts';
import { defaultPlanPath, type LoadedPlan, loadPlan } from './plan/load-plan.ts';
import { startReminders } from './reminders/start-reminders.ts';
import { createAccess } from './slack/access.ts';
import { connectSlack } from './slack/connect.ts';
import { createDestination } from './slack/deliver.ts';
import { eventsPath } from './slack/http-events.ts';
import { missingFromWorkspace } from './slack/missing-from-workspace.ts';
import { createPeople } from './slack/people.ts';
import { readinessOf } from './slack/readiness.ts';
import { registerListeners } from './slack/register.ts';
import { createRooms } from './slack/rooms.ts';
import { createSystemState } from './slack/system-state.ts';
import { watchRooms } from './slack/watch-rooms.ts';
import { type Database, openDatabase } from './store/database.ts';

export const slackEventsPath = eventsPath;

export interface App {
  readiness(): Promise<Readiness>;
  /** POST /slack/events, when Slack delivers over HTTP. */
  readonly slackEvents: RequestListener | undefined;
  /**
   * Resolves when Slack reaches us and what was left undone is under way, with sentences on what the plan names and the
   * workspace lacks. Rejects with a sentence when Slack refuses a token.
   */
  start(): Promise<readonly string[]>;
  /** Takes no new work, finishes what is in hand or leaves it in the outbox. */
  stop(): Promise<void>;
}

/** Opens the program on the database and plan that the configuration names. Rejects with a sentence for the person who starts it. */
export async function openApp(config: Config, slack: ConnectionSettings, log: Logger): Promise<App> {
  const plan = await loadPlan(config.planPath ?? defaultPlanPath);
  const db = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log });
  try {
    await db.migrate();
  } catch (error) {
    await db.close();
    throw error;
  }
  const app = compose({ db, plan, slack, command: config.command, now: () => new Date(), log });
  return { ...app, stop: () => app.stop().finally(() => db.close()) };
}

export interface Composition {
  /** Migrated. */
  readonly db: Database;
  readonly plan: LoadedPlan;
  readonly slack: ConnectionSettings;
  readonly command: string;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Everything put together around a database that somebody else closes. */
export function compose({ db, plan, slack, command, now, log }: Composition): App {
  const coordination = createCoordination({ db, plan, now, nextAfter, pick: (below) => randomInt(below) });
  const connection = connectSlack({ config: slack, log });
  const running: { stop(): Promise<void> }[] = [connection];
  let delivering: RunningDelivery | undefined;
  const system = createSystemState({
    connection,
    coordination,
    ping: () => db.ping(),
    databaseAwaySince: () => delivering?.unreadableSince() ?? null,
  });

  return {
    slackEvents: connection.requestListener,
    readiness: async () => readinessOf(await system(), now()),
    async start() {
      const { web, delivery } = connection;
      const team = await connection.identify();
      const people = createPeople({ web: delivery, teamId: team.id, now });
      const access = createAccess({ web: delivery, people, coordination, now });
      const rooms = createRooms({ web: delivery, now });
      const edge = { coordination, web, reading: delivery, people, access, rooms, system, team, command, now, log };
      registerListeners(connection.app, edge);
      const destination = createDestination({ ...edge, clients: connection });
      delivering = await startDelivery({ db, destination, deliveryAttempts: plan.plan.deliveryAttempts, log });
      running.push(delivering);
      await connection.start();
      running.push(startReminders({ db, coordination, now, log }));
      running.push(await watchRooms(edge));
      return missingIn({ plan: plan.plan, web: delivery, people }, log);
    },
    async stop() {
      await Promise.all(running.map((part) => part.stop()));
    },
  };
}

async function missingIn(lookup: Parameters<typeof missingFromWorkspace>[0], log: Logger): Promise<readonly string[]> {
  try {
    const sentences = await missingFromWorkspace(lookup);
    for (const sentence of sentences) log.warn(sentence);
    return sentences;
  } catch (error) {
    log.warn({ err: error }, 'what the plan names could not be looked for in the workspace');
    return [];
  }
}
