import type { CommandOf } from './decide.ts';
import type { Event, Incident } from './incident.ts';
import { Refusal } from './refusal.ts';
import { isExposure } from './room-trouble.ts';

type RoomCommand = CommandOf<'record-room' | 'report-room' | 'resume-room' | 'replace-room' | 'record-replacement'>;

export function decideRoom(incident: Incident, command: RoomCommand): readonly Event[] {
  switch (command.type) {
    case 'record-room':
      return incident.roomId ? [] : [{ ...command, type: 'room-opened' }];
    case 'report-room':
      return reportRoom(incident, command);
    case 'resume-room':
      return resumeRoom(incident);
    case 'replace-room':
      return replaceRoom(incident);
    case 'record-replacement':
      return incident.roomTrouble === 'replacing' && incident.roomId === command.former
        ? [{ ...command, type: 'room-replaced' }]
        : [];
  }
}

/** A room that was exposed is resumed by a person only, and one that is being replaced is left behind. */
function reportRoom({ roomId, roomTrouble, visibility }: Incident, report: CommandOf<'report-room'>): Event[] {
  const { channelId, trouble, membersKnown } = report;
  if (channelId !== roomId || roomTrouble === 'replacing' || (roomTrouble && isExposure(roomTrouble))) return [];
  if (trouble === null) return roomTrouble ? [{ type: 'room-regained', channelId }] : [];
  if (isExposure(trouble))
    return visibility === 'private' ? [{ type: 'room-exposed', channelId, trouble, membersKnown }] : [];
  return roomTrouble ? [] : [{ type: 'room-lost', channelId, trouble, membersKnown }];
}

function resumeRoom({ roomId, roomTrouble }: Incident): Event[] {
  return roomId && roomTrouble && roomTrouble !== 'replacing' ? [{ type: 'room-regained', channelId: roomId }] : [];
}

function replaceRoom({ roomId, roomTrouble }: Incident): Event[] {
  if (roomTrouble === 'replacing')
    throw new Refusal('conflict', 'A new room is being opened already; whoever was in the old one is invited into it.');
  if (!roomId || !roomTrouble)
    throw new Refusal(
      'conflict',
      'The room is there, so it needs no other. `{command} repair` has a closer look at it.',
    );
  return [{ type: 'room-requested', former: roomId, people: null }];
}
