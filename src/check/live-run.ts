import { randomInt, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Coordination } from '../coordination/coordination.ts';
import { createCoordination } from '../coordination/create-coordination.ts';
import { startDelivery } from '../delivery/start-delivery.ts';
import { type Finding, note } from '../finding.ts';
import type { Plan } from '../incident/plan.ts';
import { nextAfter } from '../plan/calendar.ts';
import { type Access, createAccess } from '../slack/access.ts';
import type { Workspace } from '../slack/check/check-workspace.ts';
import { createDestination } from '../slack/deliver.ts';
import type { Person } from '../slack/people.ts';
import { createRooms } from '../slack/rooms.ts';
import type { Database } from '../store/database.ts';
import { findPerson } from './find-person.ts';
import { playIncident } from './play-incident.ts';
import { quietPlan } from './quiet-plan.ts';

export interface LiveRun {
  readonly db: Database;
  readonly plan: Plan;
  readonly workspace: Workspace;
  readonly command: string;
  /** Whose incident it is. */
  readonly email: string;
  readonly now: () => Date;
  readonly log: Logger;
}

/** What an incident is played with. */
export interface Stage extends Pick<LiveRun, 'db' | 'workspace' | 'command'> {
  readonly coordination: Coordination;
  readonly access: Access;
  readonly person: Person;
  readonly request: (step: string) => string;
}

/**
 * Declares, updates and closes an incident of one person in the database and the workspace as they are, and tells each step as it ends.
 * It works as one more replica that hears nothing: commands and clicks keep going to the Muster that runs.
 */
export async function* liveRun(run: LiveRun): AsyncGenerator<Finding> {
  const { db, workspace, command, now, log } = run;
  const { clients, team, people } = workspace;
  const person = await findPerson(people, run.email);
  if ('mark' in person) return yield person;
  yield note(`Declaring an incident for ${person.name} alone, in a private test room.`);
  const plan = quietPlan(run.plan);
  const coordination = createCoordination({ db, plan, now, nextAfter, pick: (below) => randomInt(below) });
  const access = createAccess({ web: clients.delivery, people, coordination, now });
  const rooms = createRooms({ web: clients.delivery, now });
  const destination = createDestination({ clients, coordination, people, access, rooms, team, command, now, log });
  const { deliveryAttempts } = plan.plan;
  const delivery = await startDelivery({ db, destination, deliveryAttempts, log });
  const id = randomUUID();
  try {
    yield* playIncident({ db, workspace, command, coordination, access, person, request: (step) => `${id}/${step}` });
  } finally {
    await delivery.stop();
  }
}
