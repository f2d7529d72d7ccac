import type { PersonId } from '../../incident/incident.ts';
import { responsibleFor } from '../../incident/presence.ts';
import { notTakenOutNote } from '../cards/entrant-note.ts';
import { isFault } from '../slack-fault.ts';
import { tellOrRoom } from './direct.ts';
import { type EffectOf, type Errand, entryOf, roomOf, step } from './errand.ts';

/** Takes people out of the room, and says so where Slack does not let Muster; who was brought back meanwhile stays. */
export async function removeFromRoom(errand: Errand, { people, entry }: EffectOf<'remove-from-room'>): Promise<void> {
  const { incident } = errand;
  const channel = roomOf(errand);
  const kept = new Map<string, PersonId[]>();
  for (const person of people.filter((each) => incident.barred.includes(each))) {
    const code = await step(errand, `out/${person}`, () => takeOut(errand, channel, person));
    if (code) kept.set(code, [...(kept.get(code) ?? []), person]);
  }
  if (kept.size === 0) return;
  const { by } = await entryOf(errand, entry);
  const readers = new Set([by === 'muster' ? responsibleFor(incident) : by, responsibleFor(incident)]);
  for (const [code, remaining] of kept)
    await tellOrRoom(errand, [...readers], (room) => notTakenOutNote(incident, remaining, code, room), `/${code}`);
}

/** Who is not there need not go. */
const gone = ['not_in_channel', 'user_not_found', 'is_archived'];

/** Slack's code where it does not let Muster; null when they are out. */
async function takeOut({ web }: Errand, channel: string, user: PersonId): Promise<string | null> {
  try {
    await web.conversations.kick({ channel, user });
    return null;
  } catch (error) {
    if (isFault(error, ...gone)) return null;
    if (!isFault(error) || error.code === 'channel_not_found') throw error;
    return error.code;
  }
}
