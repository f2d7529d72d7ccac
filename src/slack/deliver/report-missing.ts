import { commandersOf } from '../../incident/authority.ts';
import { notInvitedNote } from '../cards/opening-news.ts';
import { besideCard } from './aside.ts';
import { tellFirst } from './direct.ts';
import type { Errand } from './errand.ts';

/** Whoever commands, else who declared, learns who was wanted in the room and could not be brought in. */
export async function reportMissing(errand: Errand, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { incident, plan } = errand;
  const readers = [...commandersOf(incident, plan), incident.declaredBy].filter((person) => !names.includes(person));
  await tellFirst(errand, readers, (room) => notInvitedNote(incident, names, room), await besideCard(errand));
}
