import type { Incident } from '../../incident/incident.ts';
import { everyFailure } from '../cards/failures.ts';
import type { healthCard } from '../cards/health-card.ts';
import type { SystemState } from '../system-state.ts';

type Shown = Omit<Parameters<typeof healthCard>[0], 'retry' | 'now'>;

/** Muster at its best and at its worst. */
export function healths(incidents: readonly Incident[], at: Date): readonly Shown[] {
  const [incident] = incidents;
  if (!incident) return [];
  const nothing = { waiting: 0, held: 0, setAside: 0, oldest: null };
  const oldest = { incidentId: incident.id, type: 'tell-room', since: at, lastError: 'chat.postMessage: ratelimited' };
  const much = { waiting: 20, held: 5, setAside: everyFailure.length, oldest };
  const well: SystemState = {
    slack: { reached: true, awaySince: null, pauses: [] },
    database: { reached: true, awaySince: null },
    queue: nothing,
    sockets: { inUse: 4, most: 10 },
  };
  const paused = { ...well.slack, pauses: [{ method: 'chat.postMessage', until: at }] };
  const setAside = everyFailure.map((type) => ({
    key: `${incident.id}/${type}`,
    incidentId: incident.id,
    type,
    at,
    why: 'the channel is gone, or Muster is no longer in it (chat.postMessage: channel_not_found)',
  }));
  const trying = { incident, type: 'open-room', came: 'begun', by: incident.declaredBy, at } as const;
  return [
    { system: well, owed: { incidents: [], queue: nothing, setAside: [] }, trying: null },
    { system: { ...well, slack: paused, queue: much }, owed: { incidents, queue: much, setAside }, trying },
    {
      system: {
        slack: { ...well.slack, awaySince: at },
        database: { reached: false, awaySince: at },
        queue: null,
        sockets: { inUse: 10, most: 10 },
      },
      owed: null,
      trying: null,
    },
    { system: { ...well, slack: { ...well.slack, awaySince: at } }, owed: null, trying: null },
  ];
}
