import { changesBetween } from '../../incident/changes.ts';
import { fold } from '../../incident/evolve.ts';
import { type Follower, followerOf } from '../../incident/following.ts';
import type { TimelineEntry } from '../../incident/incident.ts';
import { followerNews, followingNote } from '../cards/follower-notes.ts';
import type { Message } from '../cards/message.ts';
import { recordOnce } from './called-colleagues.ts';
import { isBriefedOutside, mayHear, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { told } from './told.ts';

/**
 * Writes to one who follows, or asked for an update, if they still do and still may know; who lost sight of the incident
 * is no follower any more. In the room only who asked to follow is written to: the others read it there.
 */
export async function tellFollower(errand: Errand, effect: EffectOf<'tell-follower'>): Promise<void> {
  const { access, incident } = errand;
  const { person } = effect;
  const follower = followerOf(incident, person);
  if (!follower && !effect.asked) return;
  if (!(await mayHear(errand, person)) && !(await isBriefedOutside(errand, person))) return drop(errand, person);
  if (!follower?.asked && (await access.isInRoom(person, incident))) return;
  const note = await noteFor(errand, effect, follower);
  if (note) await tellDirectly(errand, person, note);
}

/** While there is no room, or something is wrong with it, nobody can be said to have left. */
async function drop(errand: Errand, person: string): Promise<void> {
  const { roomId, roomTrouble } = errand.incident;
  if (roomId && !roomTrouble) await recordOnce(errand, { type: 'drop-follower', person });
}

async function noteFor(
  errand: Errand,
  effect: EffectOf<'tell-follower'>,
  follower: Follower | undefined,
): Promise<Message | null> {
  const { coordination, incident, plan, command } = errand;
  const timeline = await coordination.timeline(incident.id);
  const entry = timeline.find(({ sequence }) => sequence === effect.entry);
  if (!entry) return null;
  const { event, by } = entry;
  switch (event.type) {
    case 'followed':
      return followingNote(incident, plan, command);
    case 'update-posted':
    case 'response-ended':
    case 'closed':
      return followerNews(incident, plan, {
        event: await told(errand, event),
        by,
        changes: changesSince(errand, timeline, entry, follower?.since ?? 0),
        command: follower ? command : null,
      });
    default:
      return null;
  }
}

/** What changed since the update before, or since they follow where that is later. */
function changesSince({ incident }: Errand, timeline: readonly TimelineEntry[], entry: TimelineEntry, since: number) {
  const until = timeline.slice(0, entry.sequence);
  const before = until.slice(0, -1).findLast(({ event }) => event.type === 'update-posted')?.sequence ?? 1;
  return changesBetween(fold(incident, until.slice(0, Math.max(before, since))), fold(incident, until));
}
