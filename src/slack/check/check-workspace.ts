import type { Logger } from 'pino';
import type { ConnectionSettings } from '../../config.ts';
import type { Finding } from '../../finding.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Team } from '../edge.ts';
import { createPeople, type People } from '../people.ts';
import { type SlackClients, slackClients } from '../web.ts';
import { checkIdentity } from './check-identity.ts';
import { checkNamed } from './check-named.ts';
import { checkReceiving } from './check-receiving.ts';
import { checkRooms } from './check-rooms.ts';
import { checkScopes } from './check-scopes.ts';

interface Question {
  readonly connection: ConnectionSettings;
  /** The scopes of the manifest. */
  readonly wanted: readonly string[];
  /** null: there is none that holds together. */
  readonly plan: Plan | null;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Slack as it was found; null where it does not let us in. */
export interface Workspace {
  readonly clients: SlackClients;
  readonly team: Team;
  readonly people: People;
}

/** What a workspace lacks for Muster to work in it. Asks, and changes nothing. */
export async function checkWorkspace({
  connection,
  wanted,
  plan,
  now,
  log,
}: Question): Promise<{ findings: readonly Finding[]; workspace: Workspace | null }> {
  const clients = slackClients({ ...connection, log });
  const web = clients.delivery;
  const { findings, team, scopes } = await checkIdentity(web);
  if (!team) return { findings, workspace: null };
  const people = createPeople({ web, teamId: team.id, now });
  return {
    findings: [
      ...findings,
      ...checkScopes(scopes, wanted),
      ...(await checkReceiving(connection, { web, team, log })),
      ...checkRooms(scopes),
      ...(plan ? await checkNamed({ plan, people, web, granted: scopes }) : []),
    ],
    workspace: { clients, team, people },
  };
}
