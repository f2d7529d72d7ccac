import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Incident } from '../incident/incident.ts';
import type { Queries } from './database.ts';
import { incidentOf } from './incident-row.ts';
import { incidents } from './schema.ts';

/** An incident as it was read, and the version of its row: Postgres gives each a new one with every change. */
interface Remembered {
  readonly version: string;
  readonly incident: Incident;
}

const version = sql<string>`xmin::text`;

/**
 * Asks for a workspace's open incidents, the newest first. An incident is read again only once its row has changed: with a
 * thousand open, reading them all whenever somebody asks would keep a process busy.
 */
export function createOpenIncidents(): (queries: Queries, teamId: string) => Promise<readonly Incident[]> {
  const teams = new Map<string, ReadonlyMap<string, Remembered>>();
  return async (queries, teamId) => {
    const before = teams.get(teamId) ?? new Map<string, Remembered>();
    const open = await queries
      .select({ id: incidents.id, version })
      .from(incidents)
      .where(and(eq(incidents.teamId, teamId), isNull(incidents.closedAt)))
      .orderBy(desc(incidents.number));
    const changed = open.filter(({ id, version }) => before.get(id)?.version !== version).map(({ id }) => id);
    const read = await readAgain(queries, changed);
    const now = new Map(
      open.flatMap(({ id, version }): [string, Remembered][] => {
        const known = before.get(id);
        const current = known?.version === version ? known : read.get(id);
        return current ? [[id, current]] : [];
      }),
    );
    teams.set(teamId, now);
    return [...now.values()].map(({ incident }) => incident);
  };
}

/** One that was closed meanwhile is not among them. */
async function readAgain(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, Remembered>> {
  if (ids.length === 0) return new Map();
  const rows = await queries
    .select({ row: incidents, version })
    .from(incidents)
    .where(and(inArray(incidents.id, [...ids]), isNull(incidents.closedAt)));
  return new Map(rows.map(({ row, version }) => [row.id, { version, incident: incidentOf(row) }]));
}
