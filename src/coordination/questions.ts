import type { Database } from '../store/database.ts';
import { incidentNumbered, incidentOfRoom, readIncident } from '../store/incidents.ts';
import { createOpenIncidents } from '../store/open-incidents.ts';
import { isRecorded } from '../store/requests.ts';
import { readTimeline } from '../store/timeline.ts';
import { incidentsInTurn } from '../store/turns.ts';
import type { Coordination } from './coordination.ts';

type Questions = Pick<
  Coordination,
  'wasCarriedOut' | 'incident' | 'incidentNumbered' | 'incidentOfRoom' | 'openIncidents' | 'roomsToCome' | 'timeline'
>;

export function questions(db: Database): Questions {
  const openIncidents = createOpenIncidents();
  return {
    wasCarriedOut: (teamId, request) => db.query((queries) => isRecorded(queries, teamId, request)),
    incident: (id) => db.query((queries) => readIncident(queries, id)),
    incidentNumbered: (teamId, number) => db.query((queries) => incidentNumbered(queries, teamId, number)),
    incidentOfRoom: (teamId, channelId) => db.query((queries) => incidentOfRoom(queries, teamId, channelId)),
    openIncidents: (teamId) => db.query((queries) => openIncidents(queries, teamId)),
    roomsToCome: (incidentIds) => db.query((queries) => incidentsInTurn(queries, incidentIds)),
    timeline: (incidentId) => db.query((queries) => readTimeline(queries, incidentId)),
  };
}
