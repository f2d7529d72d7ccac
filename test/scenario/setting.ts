import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { compose } from '../../src/app.ts';
import { createCoordination } from '../../src/coordination/create-coordination.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import { defaultPlanPath, type LoadedPlan, loadPlan } from '../../src/plan/load-plan.ts';
import { startReminders } from '../../src/reminders/start-reminders.ts';
import type { Database } from '../../src/store/database.ts';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { type Person, person } from '../person.ts';
import { anythingUndelivered } from '../undelivered.ts';

/** The whole program beside a local workspace, and people at their screens. */
export interface Setting {
  readonly slack: LocalSlack;
  /** The same screen every time it is asked for; handles are those of the seed: 'ana', 'gus'. */
  at(name: string): Promise<Person>;
  /** Everything that was logged, a JSON object a line. */
  readonly logged: readonly string[];
  /** What another replica's tick would do now: reminds of everything that is due, without waiting for the schedule. */
  remindNow(): Promise<void>;
  /** Resolves when everything that was decided is done or set aside. */
  delivered(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Options {
  readonly db: Database;
  readonly command?: string;
  /** What Slack knows the command by, when it is another. */
  readonly manifestCommand?: string;
  readonly now?: () => Date;
  readonly plan?: LoadedPlan;
}

export async function startMuster({
  db,
  command = '/incident',
  manifestCommand = command,
  now = () => new Date(),
  plan: given,
}: Options): Promise<Setting> {
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const slack = await startLocalSlack({
    manifest: ({ features }) => {
      for (const each of features.slash_commands) each.command = manifestCommand;
    },
  });
  const { botToken, appToken, apiUrl } = slack.workspace;
  const plan = given ?? (await loadPlan(defaultPlanPath));
  const app = compose({
    db,
    plan,
    slack: { mode: 'socket', botToken, appToken, apiUrl },
    command,
    now,
    log,
  });
  await app.start();
  const screens = new Map<string, Promise<Person>>();
  return {
    slack,
    logged,
    at: (name) => {
      const known = screens.get(name) ?? person(slack.url, name);
      screens.set(name, known);
      return known;
    },
    async remindNow() {
      const coordination = createCoordination({ db, plan, now, nextAfter, pick: () => 0 });
      const replica = startReminders({ db, coordination, now, log });
      await replica.tick();
      await replica.stop();
    },
    async delivered() {
      while (await anythingUndelivered(db)) await sleep(20);
    },
    async [Symbol.asyncDispose]() {
      for (const screen of await Promise.all(screens.values())) await screen.close();
      await app.stop();
      await slack.close();
    },
  };
}

/** What a person alone is answered to a command. */
export async function answerTo(who: Person, where: string, line: string): Promise<string> {
  await who.says(where, line);
  return who.reading(await who.seesEphemeral(() => true));
}

/** A room that this person has just declared in one line, open and announced to them; by its channel id. */
export async function declaredBy(who: Person, line = 'sev3 phishing Payroll mail asks for passwords'): Promise<string> {
  await who.says('#general', `/incident declare ${line}`);
  const said = who.reading(await who.seesEphemeral('is declared'));
  const number = /INC-(\d+)/.exec(said)?.[1];
  const room = await who.seesChannel(new RegExp(`^inc-${number}-`));
  await who.sees('@muster', room.id);
  return room.id;
}

/** How often a text stands on the timeline as this member reads it. */
export async function timesOnTimeline(who: Person, room: string, text: string): Promise<number> {
  return (await answerTo(who, room, '/incident timeline')).split(text).length - 1;
}
