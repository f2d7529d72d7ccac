import { eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { incidents } from './schema.ts';

/** Throws when there is no such incident. */
export async function teamOf(queries: Queries, incidentId: string): Promise<string> {
  const [row] = await queries.select({ teamId: incidents.teamId }).from(incidents).where(eq(incidents.id, incidentId));
  if (!row) throw new Error(`there is no incident ${incidentId}`);
  return row.teamId;
}
