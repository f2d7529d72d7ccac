import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Incident } from '../incident/incident.ts';
import type { Queries } from './database.ts';
import { incidentOf, rowOf } from './incident-row.ts';
import { incidentCounters, incidents } from './schema.ts';

/** Where the timeline stands: what the next entry chains to. */
export interface ChainHead {
  readonly hash: string;
  readonly at: Date;
}

/** What is stored beside an incident. */
export interface Standing extends ChainHead {
  /** When Muster has to look at it by itself. */
  readonly alarmAt: Date | null;
}

/**
 * The next number of the workspace; trials are counted apart, below zero. Its counter stays locked until the transaction
 * ends, so no number is skipped or given twice.
 */
export async function takeNumber(tx: Queries, teamId: string, of: 'incidents' | 'trials'): Promise<number> {
  const { last, lastTrial } = incidentCounters;
  const next = of === 'trials' ? { lastTrial: sql`${lastTrial} + 1` } : { last: sql`${last} + 1` };
  const first = of === 'trials' ? { last: 0, lastTrial: 1 } : { last: 1 };
  const [counter] = await tx
    .insert(incidentCounters)
    .values({ teamId, ...first })
    .onConflictDoUpdate({ target: incidentCounters.teamId, set: next })
    .returning({ last, lastTrial });
  if (!counter) throw new Error('the workspace has no counter');
  return of === 'trials' ? -counter.lastTrial : counter.last;
}

export async function insertIncident(tx: Queries, incident: Incident, standing: Standing): Promise<void> {
  await tx.insert(incidents).values({ ...rowOf(incident), ...columnsOf(standing) });
}

/** What a newer version gathered stays as it is. */
export async function saveIncident(tx: Queries, incident: Incident, standing: Standing): Promise<void> {
  const { gathered, ...row } = rowOf(incident);
  await tx
    .update(incidents)
    .set({ ...row, gathered: sql`${incidents.gathered} || ${JSON.stringify(gathered)}::jsonb`, ...columnsOf(standing) })
    .where(eq(incidents.id, incident.id));
}

/** Of an incident that did not change. */
export async function keepAlarm(tx: Queries, id: string, alarmAt: Date | null): Promise<void> {
  await tx.update(incidents).set({ alarmAt }).where(eq(incidents.id, id));
}

function columnsOf({ hash, at, alarmAt }: Standing) {
  return { lastHash: hash, lastEntryAt: at, alarmAt };
}

interface WithHead {
  readonly incident: Incident;
  readonly head: ChainHead;
}

/** Everyone else who wants to change the incident waits until the transaction ends. Throws when there is none. */
export async function lockIncident(tx: Queries, id: string): Promise<WithHead> {
  return withHead(id, await tx.select().from(incidents).where(eq(incidents.id, id)).for('no key update'));
}

/** Throws when there is none. */
export async function readHead(queries: Queries, id: string): Promise<WithHead> {
  return withHead(id, await queries.select().from(incidents).where(eq(incidents.id, id)));
}

/** Throws when there is none. */
export async function readIncident(queries: Queries, id: string): Promise<Incident> {
  return (await readHead(queries, id)).incident;
}

function withHead(id: string, [row]: readonly (typeof incidents.$inferSelect)[]): WithHead {
  if (!row) throw new Error(`there is no incident ${id}`);
  return { incident: incidentOf(row), head: { hash: row.lastHash, at: row.lastEntryAt } };
}

/** The greatest number a column holds; greater ones were never given out. */
const greatestNumber = 2_147_483_647;

export async function incidentNumbered(queries: Queries, teamId: string, number: number): Promise<Incident | null> {
  if (!Number.isInteger(number) || number > greatestNumber) return null;
  const [row] = await queries
    .select()
    .from(incidents)
    .where(and(eq(incidents.teamId, teamId), eq(incidents.number, number)));
  return row ? incidentOf(row) : null;
}

/** In every workspace that has one. */
export async function incidentsNumbered(queries: Queries, number: number): Promise<readonly Incident[]> {
  if (!Number.isInteger(number) || number > greatestNumber) return [];
  const rows = queries.select().from(incidents).where(eq(incidents.number, number)).orderBy(incidents.teamId);
  return (await rows).map(incidentOf);
}

export async function incidentOfRoom(queries: Queries, teamId: string, roomId: string): Promise<Incident | null> {
  const [row] = await queries
    .select()
    .from(incidents)
    .where(and(eq(incidents.teamId, teamId), eq(incidents.roomId, roomId)));
  return row ? incidentOf(row) : null;
}

export async function openCodeNames(queries: Queries, teamId: string): Promise<ReadonlySet<string>> {
  const rows = await queries
    .select({ codeName: incidents.codeName })
    .from(incidents)
    .where(and(eq(incidents.teamId, teamId), isNull(incidents.closedAt)));
  return new Set(rows.map(({ codeName }) => codeName));
}

export interface DueAlarm {
  readonly incidentId: string;
  readonly alarmAt: Date;
}

/** The longest overdue first. */
export async function dueAlarms(queries: Queries, at: Date): Promise<readonly DueAlarm[]> {
  const rows = await queries
    .select({ incidentId: incidents.id, alarmAt: incidents.alarmAt })
    .from(incidents)
    .where(lte(incidents.alarmAt, at))
    .orderBy(asc(incidents.alarmAt));
  return rows.flatMap(({ incidentId, alarmAt }) => (alarmAt ? [{ incidentId, alarmAt }] : []));
}
