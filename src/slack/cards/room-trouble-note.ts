import type { Incident } from '../../incident/incident.ts';
import type { Exposure, Loss } from '../../incident/room-trouble.ts';
import { openNewRoom } from '../actions/open-new-room.ts';
import { buttons, section } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

interface Telling {
  readonly what: string;
  /** `{command}` is the slash command, `{incident}` the incident's reference. */
  readonly remedy: string;
}

const orAnother =
  'Or press the button: I open a new room and invite whoever was in this one, except those who had left it.';

const tellings: Readonly<Record<Loss | Exposure, Telling>> = {
  archived: {
    what: 'its room was archived, and I can post nothing there any more. What I have to say there waits.',
    remedy: `Unarchive the channel and \`/invite @Muster\` into it, and I go on there. ${orAnother}`,
  },
  deleted: {
    what: 'its room was deleted. What I have to say there waits.',
    remedy: 'Press the button: I open a new room and invite whoever was in the old one, except those who had left it.',
  },
  removed: {
    what: 'somebody removed me from its room. What I have to say there waits.',
    remedy: `Write \`/invite @Muster\` in the room, and I go on there. ${orAnother}`,
  },
  unreachable: {
    what: 'its room is gone, or somebody removed me from it; Slack does not say which. What I have to say there waits.',
    remedy: `If the channel is still there, unarchive it if need be and \`/invite @Muster\` into it, and I go on there. ${orAnother}`,
  },
  public: {
    what: 'its room is *public* now: everyone in the workspace can read all of it. I have stopped posting there.',
    remedy: `Have the channel made private again and remove whoever should not know, then type \`{command} repair {incident}\`, and I go on there. ${orAnother}`,
  },
  shared: {
    what: 'its room is *shared with another organisation* now, or about to be. I have stopped posting there.',
    remedy: `Have the sharing ended and remove whoever should not know, then type \`{command} repair {incident}\`, and I go on there. ${orAnother}`,
  },
};

/** Whoever commands reads what became of the room, and what they can do. */
export function roomTroubleNote(incident: Incident, trouble: Loss | Exposure, room: string, command: string): Message {
  return message(
    `:rotating_light: ${nameOutside(incident)}: ${tellings[trouble].what}`,
    section(`*What you can do* ${remedyFor(incident, trouble, command)}`),
    ...(trouble === 'deleted' || !room ? [] : [section(room)]),
    ...newRoomButton(incident),
  );
}

export function remedyFor({ number }: Incident, trouble: Loss | Exposure, command: string): string {
  return tellings[trouble].remedy.replaceAll('{command}', command).replaceAll('{incident}', `INC-${number}`);
}

export function newRoomButton({ id }: Incident) {
  return buttons([openNewRoom.button('Open a new room', { incident: id }, 'primary')]);
}
