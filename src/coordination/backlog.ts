import type { Database } from '../store/database.ts';
import { readQueue } from '../store/queue.ts';
import { effectKeyed, setAsideEffects, undeliveredIncidents } from '../store/set-aside.ts';
import type { Coordination } from './coordination.ts';

type Backlog = Pick<Coordination, 'queue' | 'undelivered' | 'setAside' | 'effectKeyed'>;

/** What the world was not told yet. */
export function backlog(db: Database): Backlog {
  return {
    queue: (incidentIds) => db.query((queries) => readQueue(queries, incidentIds)),
    undelivered: (teamId) => db.query((queries) => undeliveredIncidents(queries, teamId)),
    setAside: (incidentIds) => db.query((queries) => setAsideEffects(queries, incidentIds)),
    effectKeyed: (key) => db.query((queries) => effectKeyed(queries, key)),
  };
}
