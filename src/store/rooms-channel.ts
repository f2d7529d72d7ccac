import { sql } from 'drizzle-orm';
import type { Queries } from './database.ts';

/** Notified whenever something happened to a room. */
export const roomsChannel = 'muster_rooms';

export async function announceRooms(queries: Queries): Promise<void> {
  await queries.execute(sql`select pg_notify(${roomsChannel}, '')`);
}
