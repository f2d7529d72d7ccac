import { followerOf } from '../../incident/following.ts';
import { followingNote } from '../cards/follower-notes.ts';
import { recordOnce } from './called-colleagues.ts';
import { isBriefedOutside, mayHear, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { followerMessage } from './follower-message.ts';
import { sayUpdate } from './say-update.ts';

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
  await tell(errand, effect);
}

/** While there is no room, or something is wrong with it, nobody can be said to have left. */
async function drop(errand: Errand, person: string): Promise<void> {
  const { roomId, roomTrouble } = errand.incident;
  if (roomId && !roomTrouble) await recordOnce(errand, { type: 'drop-follower', person });
}

async function tell(errand: Errand, { person, entry: sequence }: EffectOf<'tell-follower'>): Promise<void> {
  const { coordination, incident, plan, command } = errand;
  const timeline = await coordination.timeline(incident.id);
  const entry = timeline.find((each) => each.sequence === sequence);
  if (!entry) return;
  const { event } = entry;
  switch (event.type) {
    case 'followed':
      await tellDirectly(errand, person, followingNote(incident, plan, command));
      return;
    case 'update-posted':
      return sayUpdate(errand, sequence, `follower/${person}`, (message) => tellDirectly(errand, person, message));
    case 'response-ended':
    case 'closed':
      await tellDirectly(errand, person, await followerMessage(errand, timeline, { ...entry, event }, person));
  }
}
