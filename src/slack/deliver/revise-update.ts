import type { UpdatePost } from '../../coordination/coordination.ts';
import { withdrawnUpdate } from '../cards/briefing-note.ts';
import type { Message } from '../cards/message.ts';
import { courtesy } from './courtesy.ts';
import { mayReadUpdates } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { edit } from './say.ts';
import { updateMessage, updateNow } from './say-update.ts';

/** Writes the corrected text wherever the update stands; whoever may read it no more is left nothing of it. The room comes last: it may have to wait. */
export async function reviseUpdate(errand: Errand, { update }: EffectOf<'revise-update'>): Promise<void> {
  const posts = await errand.coordination.updatePosts(errand.incident.id, update);
  for (const each of posts.toSorted((one, other) => rank(one) - rank(other)))
    await courtesy(errand, `revised/${each.reader}`, async () => {
      const message = await revised(errand, update, each);
      if (message) await edit(errand, each.post, message);
    });
}

/** null: it stays as it is. */
async function revised(errand: Errand, entry: number, { reader }: UpdatePost): Promise<Message | null> {
  if (reader === 'announcement' && errand.incident.visibility === 'private') return null;
  const [, person] = reader.split('/');
  if (person && !(await mayReadUpdates(errand, person))) return withdrawnUpdate;
  return updateMessage(errand, await updateNow(errand, entry), reader);
}

function rank({ reader }: UpdatePost): number {
  return reader === 'room' ? 1 : 0;
}
