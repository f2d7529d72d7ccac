import type { Queries } from '../store/database.ts';
import { recordRequest } from '../store/requests.ts';
import { Repeat } from './coordination.ts';

/** Throws Repeat when the request was carried out before. It counts as carried out once the transaction commits. */
export async function refuseRepeat(tx: Queries, teamId: string, request: string): Promise<void> {
  if (!(await recordRequest(tx, teamId, request))) throw new Repeat(`the request ${request} was carried out before`);
}
