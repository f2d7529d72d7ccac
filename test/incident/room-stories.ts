import { type Actor, type Command, muster } from '../../src/incident/incident.ts';
import { ana, ben } from './makers.ts';

/** The room is lost, and another opened in its place. */
export const replacement: { command: Command; by: Actor; minutes: number }[] = [
  {
    command: { type: 'report-room', channelId: 'CROOM', trouble: 'archived', membersKnown: true },
    by: muster,
    minutes: 1,
  },
  { command: { type: 'replace-room' }, by: ben, minutes: 1 },
  {
    command: {
      type: 'record-replacement',
      channelId: 'CNEXT',
      former: 'CROOM',
      invited: [ana.id],
      notInvited: [],
      askedBy: ben.id,
      membersKnown: true,
    },
    by: muster,
    minutes: 1,
  },
];
