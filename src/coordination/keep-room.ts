import type { Incident } from '../incident/incident.ts';
import type { Queries } from '../store/database.ts';
import { forgetKnownMembers, noteMembers, readKnownMembers } from '../store/known-members.ts';
import { hasten } from '../store/outbox.ts';
import { forgetPostsIn } from '../store/posts.ts';
import { forgetRoomMembers, keepRoomMembers } from '../store/room-members.ts';
import type { Step } from './record.ts';

/** Kept in the transaction that records what became of a room: who is of it, and where its messages stand. */
export async function keepRoom(tx: Queries, { entry, after }: Step): Promise<void> {
  const { event, at } = entry;
  const of = { incidentId: after.id, teamId: after.teamId };
  switch (event.type) {
    case 'room-opened':
      return noteMembers(tx, of, event.invited, { at, readAt: at });
    case 'room-lost':
    case 'room-exposed':
      await forgetRoomMembers(tx, after.id);
      return keepRoomMembers(tx, after.id, await lastMembers(tx, after, event.membersKnown));
    case 'room-requested':
      if (!event.people) return;
      await forgetRoomMembers(tx, after.id);
      return keepRoomMembers(tx, after.id, [
        ...new Set([...(entry.by === 'muster' ? [] : [entry.by]), ...event.people]),
      ]);
    case 'room-regained':
      await forgetRoomMembers(tx, after.id);
      return hasten(tx, after.id);
    case 'room-replaced':
      await forgetRoomMembers(tx, after.id);
      await forgetKnownMembers(tx, after.id);
      await forgetPostsIn(tx, after.id, event.former);
      await noteMembers(tx, of, event.invited, { at, readAt: at });
      return hasten(tx, after.id);
  }
}

/** Where it is not known who was in the room, only whoever has a part in it counts; never someone known to have left. */
async function lastMembers(tx: Queries, incident: Incident, known: boolean): Promise<readonly string[]> {
  const { present, left } = await readKnownMembers(tx, incident.id);
  if (known) return present;
  const taking = [incident.declaredBy, ...Object.values(incident.roles).flat()];
  return [...new Set(taking)].filter((person) => !left.has(person));
}
