import { Repeat } from '../../coordination/coordination.ts';
import { muster } from '../../incident/incident.ts';
import { composeReview as compose } from '../../review/compose-review.ts';
import { formerRooms } from '../../review/former-rooms.ts';
import type { IncidentRecord } from '../../review/record.ts';
import { withoutHiddenOriginals } from '../hidden-original.ts';
import { readHistory } from '../history.ts';
import { patiently } from '../patiently.ts';
import { permalink } from '../room-link.ts';
import { type Errand, roomOf } from './errand.ts';
import { roomName } from './make-room.ts';
import { narrate } from './narrate.ts';

/** Reads the whole room, writes the review from it and keeps it. Only rate limits and a Slack that is away delay it. */
export async function composeReview(errand: Errand): Promise<void> {
  const { coordination, delivery, incident } = errand;
  const record = await recordOf(errand);
  const composed = await compose(record);
  delivery.signal.throwIfAborted();
  await coordination.keepReviewDocuments(incident.id, { review: composed.review, transcript: composed.transcript });
  await recordReview(errand, record, composed.masked);
}

async function recordOf(errand: Errand): Promise<IncidentRecord> {
  const { web, people, team, coordination, delivery, incident, plan, now } = errand;
  const [history, timeline] = await Promise.all([
    readHistory(web, roomOf(errand), delivery.signal),
    coordination.timeline(incident.id),
  ]);
  const asking = { ...people, person: (id: string) => patiently(() => people.person(id), delivery.signal) };
  return {
    incident,
    plan,
    timeline: await withoutHiddenOriginals(coordination, team.id, timeline),
    ...(await narrate(history.messages, timeline, asking, { incidentId: incident.id, botUserId: team.botUserId })),
    gaps: [...formerRooms(timeline), ...history.gaps],
    roomName: roomName(incident),
    permalink: (channelId, ts, threadTs) => permalink(team, channelId, ts, threadTs),
    composedAt: now(),
  };
}

async function recordReview(errand: Errand, { messages, gaps }: IncidentRecord, masked: number): Promise<void> {
  const { coordination, delivery, incident } = errand;
  try {
    const command = { type: 'record-review', messages: messages.length, masked, gaps: gaps.length } as const;
    await coordination.coordinate(`${delivery.key}/record-review`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
