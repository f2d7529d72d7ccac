import { entrantNote } from '../cards/entrant-note.ts';
import { tellOrRoom } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';

/** Warns the commander of someone who came into a private room and does not belong there. */
export async function warnOfEntrant(errand: Errand, { person, entry }: EffectOf<'warn-of-entrant'>): Promise<void> {
  const { incident, command } = errand;
  const { event } = await entryOf(errand, entry);
  if (event.type !== 'member-joined') return;
  await tellOrRoom(errand, [person], (room) => entrantNote(incident, event, room, command));
}
