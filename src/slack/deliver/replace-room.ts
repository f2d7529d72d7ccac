import { Repeat } from '../../coordination/coordination.ts';
import { muster, type PersonId, type TimelineEntry } from '../../incident/incident.ts';
import { describeRoom } from './describe-room.ts';
import { type EffectOf, type Errand, entryOf, step } from './errand.ts';
import { type Invitation, invite } from './invitations.ts';
import { makeRoom } from './make-room.ts';
import { furnish, requireClosed } from './open-room.ts';
import { together } from './together.ts';

/** Opens a room in the place of one that was lost or exposed, because a person asked for it. */
export async function replaceRoom(errand: Errand, { entry }: EffectOf<'replace-room'>): Promise<void> {
  const { incident } = errand;
  const { event, by } = await entryOf(errand, entry);
  if (event.type !== 'room-requested' || incident.roomTrouble !== 'replacing') return;
  if (incident.roomId !== event.former || incident.phase === 'closed') return;
  const channelId = await step(errand, 'room', () => makeRoom(errand));
  await requireClosed(errand, channelId);
  const { people, membersKnown } = await step(errand, 'people', () => whoComesAlong(errand, by, event.people));
  const [invitation] = await together(
    step(errand, 'invited', () => invite(errand, channelId, people)),
    furnish(errand, channelId),
    describeRoom(errand, channelId),
  );
  const replacement = { channelId, former: event.former, askedBy: by, membersKnown, chosen: event.people !== null };
  await record(errand, replacement, invitation);
}

/** Never someone who had left, whatever their role: who is missing can be invited, who is told cannot be untold. */
async function whoComesAlong(
  { coordination, incident }: Errand,
  askedBy: PersonId,
  chosen: readonly PersonId[] | null,
): Promise<{ people: readonly PersonId[]; membersKnown: boolean }> {
  if (chosen) return { people: [askedBy, ...chosen], membersKnown: true };
  const membersKnown = wereKnown(await coordination.timeline(incident.id));
  if (membersKnown) return { people: [askedBy, ...(await coordination.roomMembers(incident.id))], membersKnown };
  const left = await coordination.formerMembers(incident.id);
  const holders = Object.values(incident.roles).flat();
  return { people: [askedBy, ...holders.filter((person) => !left.has(person))], membersKnown };
}

/** Of a room that Muster archived itself, whoever was in it was read before. */
function wereKnown(timeline: readonly TimelineEntry[]): boolean {
  const last = timeline.findLast(({ event }) => event.type === 'room-lost' || event.type === 'room-exposed')?.event;
  return last?.type === 'room-lost' || last?.type === 'room-exposed' ? last.membersKnown : true;
}

interface Replacement {
  readonly channelId: string;
  readonly former: string;
  readonly askedBy: PersonId;
  readonly membersKnown: boolean;
  readonly chosen: boolean;
}

async function record(errand: Errand, replacement: Replacement, invitation: Invitation): Promise<void> {
  const { coordination, delivery, incident } = errand;
  try {
    const command = { type: 'record-replacement', ...replacement, ...invitation } as const;
    await coordination.coordinate(`${delivery.key}/record-room`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
