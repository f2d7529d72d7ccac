import { Refusal } from '../../incident/refusal.ts';
import type { Finding, Inspection } from '../repair/finding.ts';
import { inspectAnnouncement } from '../repair/inspect-announcement.ts';
import { inspectCard } from '../repair/inspect-card.ts';
import { inspectRoom } from '../repair/inspect-room.ts';
import { repairReport } from '../repair/repair-report.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const repair = incidentSubcommand({
  name: 'repair',
  synonyms: ['fix'],
  usage: '',
  summary: 'Check the room, its card and the announcement, and put right what is wrong; only you see the answer',
  examples: ['repair', 'repair INC-7'],
  deed: 'resume-room',
  topic: 'muster',
  input: nothing,
  async run(_, context) {
    const { incident, coordination, access, personId, answer } = context;
    await coordination.rehearse(incident.id, { type: 'resume-room' }, await access.actor(personId, incident));
    await answer(repairReport(incident, await look(context)));
  },
});

async function look(inspection: Inspection): Promise<readonly Finding[]> {
  const { roomId } = inspection.incident;
  if (!roomId) throw new Refusal('conflict', 'The room is still being opened, so there is nothing to repair yet.');
  const room = await inspectRoom(inspection, roomId);
  const inside = room.state === 'broken' ? [] : [await inspectCard(inspection)];
  const announcement = await inspectAnnouncement(inspection);
  return [room, ...inside, ...(announcement ? [announcement] : [])];
}
