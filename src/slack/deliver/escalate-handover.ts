import { handoverOffered } from '../../incident/handover.ts';
import { escalationNote, unacceptedNote } from '../cards/handover-notes.ts';
import { roomLink } from '../room-link.ts';
import { placeInRoom } from './aside.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { say } from './say.ts';

/** Asks whoever else commands, else the room, to take what nobody accepted, and tells its holder so; what was settled meanwhile is not brought up again. */
export async function escalateHandover(errand: Errand, effect: EffectOf<'escalate-handover'>): Promise<void> {
  const { incident, plan, team, coordination } = errand;
  const { event } = await entryOf(errand, effect.entry);
  if (event.type !== 'handover-escalated') return;
  const handover = handoverOffered(incident, event.offer);
  if (!handover) return;
  const room = roomLink(incident, team);
  const told = event.told && (await mayHear(errand, event.told)) ? event.told : null;
  const post = told
    ? await tellDirectly(errand, told, escalationNote(incident, plan, handover, room))
    : await say(errand, 'asked', await placeInRoom(errand, effect), escalationNote(incident, plan, handover, null));
  await coordination.keepPost(incident.id, `escalation/${event.offer}`, post);
  const { from } = handover;
  if (!(await mayHear(errand, from))) return;
  const holder = await tellDirectly(errand, from, unacceptedNote(incident, plan, handover, { told, room }));
  await coordination.keepPost(incident.id, `unaccepted/${event.offer}`, holder);
}
