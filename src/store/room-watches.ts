import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Incident } from '../incident/incident.ts';
import type { Queries } from './database.ts';
import { incidentOf } from './incident-row.ts';
import { incidents, roomWatches } from './schema.ts';

/** A round's worth; the others come in the next. */
const mostAtOnce = 40;

interface Before {
  /** Rooms of open incidents that were looked at since are not due. */
  readonly open: Date;
  readonly closed: Date;
  /** Incidents that closed before that are left alone. */
  readonly over: Date;
}

/** Those whose room is due to be looked at, the longest waiting first; they count as looked at from now on. */
export async function takeWatches(tx: Queries, teamId: string, at: Date, before: Before): Promise<readonly Incident[]> {
  const unseen = isNull(roomWatches.watchedAt);
  const rows = await tx
    .select({ incident: incidents })
    .from(incidents)
    .leftJoin(roomWatches, eq(roomWatches.incidentId, incidents.id))
    .where(
      and(
        eq(incidents.teamId, teamId),
        isNotNull(incidents.roomId),
        or(
          and(isNull(incidents.closedAt), or(unseen, lte(roomWatches.watchedAt, before.open))),
          and(
            gt(incidents.closedAt, before.over),
            isNull(incidents.roomTrouble),
            or(unseen, lte(roomWatches.watchedAt, before.closed)),
          ),
        ),
      ),
    )
    .orderBy(sql`${roomWatches.watchedAt} asc nulls first`, asc(incidents.number))
    .limit(mostAtOnce)
    .for('update', { of: incidents, skipLocked: true });
  for (const { incident } of rows)
    await tx
      .insert(roomWatches)
      .values({ incidentId: incident.id, teamId, watchedAt: at })
      .onConflictDoUpdate({ target: roomWatches.incidentId, set: { watchedAt: at } });
  return rows.map(({ incident }) => incidentOf(incident));
}
