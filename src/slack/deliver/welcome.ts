import type { PersonId } from '../../incident/incident.ts';
import type { Message } from '../cards/message.ts';
import { welcomeNote, welcomeOutside } from '../cards/welcome-note.ts';
import { roomLink } from '../room-link.ts';
import { isFault } from '../slack-fault.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, roomOf, step } from './errand.ts';

/** Tells newcomers, each alone in the room, where things stand. */
export async function welcome(errand: Errand, { people }: EffectOf<'welcome'>): Promise<void> {
  const { incident, plan, coordination, team, command } = errand;
  if (incident.phase === 'closed') return;
  const timeline = await coordination.timeline(incident.id);
  for (const person of people) {
    if (!(await mayHear(errand, person))) continue;
    const note = welcomeNote({ incident, plan, timeline, person, command });
    const settled = await step(errand, `whispered/${person}`, () => whisper(errand, person, note));
    if (!settled) await tellDirectly(errand, person, welcomeOutside(incident, roomLink(incident, team), command));
  }
}

/** Slack shows it to nobody who is not there. */
const nobodyThere = ['user_not_in_channel', 'channel_not_found', 'not_in_channel', 'is_archived'];

/** Kept nowhere; false where Slack takes no message for one person's eyes. */
async function whisper(errand: Errand, user: PersonId, { text, blocks }: Message): Promise<boolean> {
  try {
    await errand.web.chat.postEphemeral({ channel: roomOf(errand), user, text, blocks });
    return true;
  } catch (error) {
    if (!isFault(error)) throw error;
    return nobodyThere.includes(error.code);
  }
}
