import { and, eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { looks } from './schema.ts';
import { teamOf } from './team-of.ts';

interface Look {
  readonly entry: number;
  readonly at: Date;
}

export async function readLook(queries: Queries, incidentId: string, personId: string): Promise<Look | null> {
  const [look] = await queries
    .select({ entry: looks.entry, at: looks.at })
    .from(looks)
    .where(and(eq(looks.incidentId, incidentId), eq(looks.personId, personId)));
  return look ?? null;
}

export async function keepLook(tx: Queries, incidentId: string, personId: string, look: Look): Promise<void> {
  const teamId = await teamOf(tx, incidentId);
  await tx
    .insert(looks)
    .values({ teamId, incidentId, personId, ...look })
    .onConflictDoUpdate({ target: [looks.incidentId, looks.personId], set: { ...look } });
}
