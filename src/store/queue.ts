import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from './database.ts';
import { rowsOf } from './rows-of.ts';

/** How much the world must still be told. */
export interface Queue {
  /** What will be delivered by itself. */
  readonly waiting: number;
  /** What waits behind an essential effect that was set aside. */
  readonly held: number;
  readonly setAside: number;
  /** The longest of what is waiting. */
  readonly oldest: WaitingEffect | null;
}

export interface WaitingEffect {
  readonly incidentId: string;
  /** 'tell-room' */
  readonly type: string;
  readonly since: Date;
  /** Why the last attempt did not succeed, null before the first; carries nothing a person typed. */
  readonly lastError: string | null;
}

const counted = z
  .object({
    waiting: z.coerce.number(),
    held: z.coerce.number(),
    set_aside: z.coerce.number(),
    incident_id: z.string().nullable(),
    type: z.string().nullable(),
    enqueued_at: z.coerce.date().nullable(),
    last_error: z.string().nullable(),
  })
  .transform((row): Queue => {
    const { waiting, held, set_aside, incident_id: incidentId, type, enqueued_at: since, last_error: lastError } = row;
    const oldest = incidentId && type && since ? { incidentId, type, since, lastError } : null;
    return { waiting, held, setAside: set_aside, oldest };
  });

/** Of these incidents, or of all there are. */
export async function readQueue(queries: Queries, incidentIds?: readonly string[]): Promise<Queue> {
  const concerns = incidentIds ? sql`and ${isOneOf(incidentIds)}` : sql``;
  const result = await queries.execute(sql`
    with stuck as materialized (
      select lane, min(id) as id from effects where set_aside_at is not null and essential group by lane),
    open as materialized (
      select e.id, e.incident_id, e.effect ->> 'type' as type, e.enqueued_at, e.last_error, s.id is not null as held
      from effects e left join stuck s on s.lane = e.lane and s.id < e.id
      where e.done_at is null and e.set_aside_at is null ${concerns}),
    oldest as (select * from open where not held order by enqueued_at, id limit 1)
    select (select count(*) from open where not held) as waiting, (select count(*) from open where held) as held,
      (select count(*) from effects where set_aside_at is not null ${concerns}) as set_aside,
      oldest.incident_id, oldest.type, oldest.enqueued_at, oldest.last_error
    from (select 1) as one left join oldest on true`);
  const [row] = rowsOf(result);
  return counted.parse(row);
}

function isOneOf(incidentIds: readonly string[]): SQL {
  const ids = sql.join(
    incidentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return incidentIds.length > 0 ? sql`incident_id in (${ids})` : sql`false`;
}
