import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createCoordination } from '../../../src/coordination/create-coordination.ts';
import { startDelivery } from '../../../src/delivery/start-delivery.ts';
import type { Actor, Command, Declaration, Incident } from '../../../src/incident/incident.ts';
import { everyone, type Plan } from '../../../src/incident/plan.ts';
import { promiseTo } from '../../../src/incident/promise.ts';
import { nextAfter } from '../../../src/plan/calendar.ts';
import { defaultPlanPath, loadPlan } from '../../../src/plan/load-plan.ts';
import type { ShownMessage } from '../../../src/simulator/protocol.ts';
import { createAccess } from '../../../src/slack/access.ts';
import { createDestination } from '../../../src/slack/deliver.ts';
import { identify } from '../../../src/slack/identify.ts';
import { createPeople } from '../../../src/slack/people.ts';
import { createRooms } from '../../../src/slack/rooms.ts';
import { slackClients } from '../../../src/slack/web.ts';
import type { Database } from '../../../src/store/database.ts';
import { type ManifestYaml, startLocalSlack } from '../../local-slack.ts';
import { type Person, person } from '../../person.ts';
import { anythingUndelivered } from '../../undelivered.ts';

/** People of the local workspace. Gus is a guest, Olga of another organisation. */
export const ana = inRoom('U01ANA');
export const ben = inRoom('U02BEN');
export const chloe = inRoom('U03CHLOE');
export const erin = inRoom('U05ERIN');
export const farid = inRoom('U06FARID');
export const gus = 'U07GUS';
export const olga = 'U08OLGA';

type PersonActor = Extract<Actor, { kind: 'person' }>;

function inRoom(id: string): PersonActor {
  return { kind: 'person', id, inRoom: true, guest: false };
}

/** Of nothing that merely stands for long, and with one audience: a test that waits hears of what it waits for. */
const unwatched = { seatOpenMinutes: null, phaseMinutes: {}, silenceMinutes: {}, reviewWorkingDays: null };

export interface DeskOptions {
  plan?(plan: Plan): Plan;
  manifest?(manifest: ManifestYaml): void;
}

/** Muster's outward half before a local workspace: what is decided here is delivered there. */
export async function aDesk(db: Database, { plan: change = (plan) => plan, manifest }: DeskOptions = {}) {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  const local = await startLocalSlack(manifest ? { manifest } : {});
  const { workspace } = local;
  const loaded = await loadPlan(defaultPlanPath);
  const audiences = loaded.plan.audiences.filter(({ name }) => name === everyone);
  const plan = change({ ...loaded.plan, watch: unwatched, audiences });
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const coordination = createCoordination({ db, plan: { plan, version: 'v1' }, now, nextAfter, pick: () => 5 });
  const clients = slackClients({ botToken: workspace.botToken, apiUrl: workspace.apiUrl, log });
  const team = await identify(clients.delivery, log, new AbortController().signal);
  const people = createPeople({ web: clients.delivery, teamId: team.id, now });
  const access = createAccess({ web: clients.delivery, people, coordination, now });
  const rooms = createRooms({ web: clients.delivery, now });
  const means = { coordination, people, access, rooms, team, command: '/incident', log, now };
  const destination = createDestination({ ...means, clients });
  const pace = { poll: 20, gather: 1, backoff: () => 5 };
  const delivery = await startDelivery({ db, destination, deliveryAttempts: 3, log, pace });
  const screens = new Map<string, Promise<Person>>();
  const run = randomUUID();
  let requests = 0;

  const desk = {
    coordination,
    plan,
    clients,
    people,
    access,
    rooms,
    team,
    faults: workspace.faults,
    administrator: workspace.administrator,
    url: local.url,
    /** Every line of the log. */
    logged,
    /** Someone's screen. */
    screen(name: string): Promise<Person> {
      const open = screens.get(name) ?? person(local.url, name);
      screens.set(name, open);
      return open;
    },
    /** Declares, and waits for everything that follows from it. */
    async declares(by: PersonActor, declaration: Partial<Declaration> = {}): Promise<Incident> {
      return desk.settled((await desk.beginsDeclaring(by, declaration)).id);
    },
    /** Declares without waiting for what follows from it. */
    beginsDeclaring(by: PersonActor, declaration: Partial<Declaration> = {}): Promise<Incident> {
      return coordination.declare(`${run}/${++requests}`, team.id, { ...calm, ...declaration }, by);
    },
    async does(incident: Incident, command: Command, by: Actor): Promise<Incident> {
      await desk.begins(incident, command, by);
      return desk.settled(incident.id);
    },
    /** Does it without waiting for what follows from it. */
    async begins({ id }: Incident, command: Command, by: Actor): Promise<void> {
      await coordination.coordinate(`${run}/${++requests}`, id, command, by);
    },
    async settled(id: string): Promise<Incident> {
      await desk.concluded();
      return coordination.incident(id);
    },
    /** Resolves when every effect is done or set aside, those that wait for a later time included. */
    async concluded(): Promise<void> {
      for (;;) {
        await delivery.idle();
        if (!(await anythingUndelivered(db))) return;
        await sleep(10);
      }
    },
    passes(ms: number): void {
      ahead += ms;
    },
    /** Moves the clock to just after the promised update, or to a little before. */
    async letsUpdateFallDue({ id }: Incident, when: 'due' | 'soon' = 'due'): Promise<void> {
      const promise = promiseTo(await coordination.incident(id));
      if (!promise) throw new Error('no update is owed');
      desk.passes(promise.dueAt.getTime() - now().getTime() + (when === 'due' ? 1_000 : -60_000));
    },
    /** What stands in a channel, as its reader sees it. */
    async reads(name: string, where: string): Promise<ShownMessage[]> {
      return (await desk.screen(name)).reads(where);
    },
    async [Symbol.asyncDispose]() {
      await delivery.stop();
      for (const screen of screens.values()) await (await screen).close();
      await local.close();
    },
  };
  return desk;
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

export const calm: Declaration = {
  title: 'Payroll mail asks for passwords',
  description: '',
  type: 'phishing',
  severity: 'sev2',
  visibility: 'private',
  noticedAt: null,
  commander: null,
  invited: [],
};
