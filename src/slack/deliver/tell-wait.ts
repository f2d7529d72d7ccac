import type { Message } from '../cards/message.ts';
import { spentWaitNote, waitNote } from '../cards/wait-note.ts';
import { isColleague, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { edit } from './say.ts';

/** Tells whoever declared when their room is expected, in one message which the link to the room then takes the place of. */
export async function tellWait(errand: Errand, { person, opensAt }: EffectOf<'tell-wait'>): Promise<void> {
  const { coordination, incident, plan } = errand;
  if (incident.roomId) return;
  if (opensAt === null) {
    await editWait(errand, spentWaitNote(incident));
    return;
  }
  if (incident.phase === 'closed' || !(await isColleague(errand, person))) return;
  const note = waitNote(incident, plan, new Date(opensAt));
  if (await editWait(errand, note)) return;
  await coordination.keepPost(incident.id, 'wait', await tellDirectly(errand, person, note));
}

/** False when nothing was said of a wait, or it cannot be edited. */
export async function editWait(errand: Errand, message: Message): Promise<boolean> {
  const post = await errand.coordination.post(errand.incident.id, 'wait');
  return post !== null && (await edit(errand, post, message));
}
