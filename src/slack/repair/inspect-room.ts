import type { Incident } from '../../incident/incident.ts';
import { isExposure } from '../../incident/room-trouble.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { remedyFor } from '../cards/room-trouble-note.ts';
import { whatBecame } from '../cards/room-words.ts';
import { membersOf } from '../members.ts';
import { reportRoom } from '../report-room.ts';
import { mentions } from '../text.ts';
import type { Finding, Inspection } from './finding.ts';

/** The room as Slack shows it now; one that is as it should be again is used again. */
export async function inspectRoom(inspection: Inspection, roomId: string): Promise<Finding> {
  const { incident, rooms, command } = inspection;
  if (incident.roomTrouble === 'replacing')
    return { state: 'broken', text: 'A new room is being opened. If it does not come, whoever commands is told why.' };
  const trouble = await rooms.inspect(roomId, incident.visibility);
  if (trouble) {
    await reportRoom(inspection, incident, trouble);
    const known = trouble === 'unreachable' ? (incident.roomTrouble ?? trouble) : trouble;
    return { state: 'broken', text: `${whatBecame(known)}. ${remedyFor(incident, known, command)}` };
  }
  if (incident.roomTrouble === null) return { state: 'sound', text: soundly(incident) };
  if (!isExposure(incident.roomTrouble)) {
    await reportRoom(inspection, incident, null);
    return { state: 'mended', text: 'The room is there again. What I had to say there is being posted now.' };
  }
  const strangers = await cameInMeanwhile(inspection, roomId);
  await coordinateAs(inspection, incident, { type: 'resume-room' }, `${inspection.request}/resume`);
  return { state: 'mended', text: `The room is private and unshared again. I go on there now.${warning(strangers)}` };
}

function soundly({ visibility }: Incident): string {
  const closed = visibility === 'private' ? ', it is private, and it is shared with nobody' : '';
  return `The room is there, I am in it${closed}.`;
}

/** They stay in it, and are of its circle from now on unless somebody removes them. */
async function cameInMeanwhile({ reading, coordination, incident, team }: Inspection, roomId: string) {
  const before = new Set([team.botUserId, ...(await coordination.roomMembers(incident.id))]);
  return [...(await membersOf(reading, roomId))].filter((member) => !before.has(member));
}

function warning(strangers: readonly string[]): string {
  return strangers.length > 0
    ? ` *In it now, and not before*: ${mentions(strangers.slice(0, 20))}. They read everything from here on: remove whoever should not.`
    : '';
}
