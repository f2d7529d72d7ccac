import { settledNudge, spentNudge } from '../cards/settled-nudge.ts';
import { courtesy } from './courtesy.ts';
import { mayHear } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { edit } from './say.ts';

/** Writes into the question whether to hand over what became of it. */
export async function settleNudge(errand: Errand, { person, nudge, entry }: EffectOf<'settle-nudge'>): Promise<void> {
  const { coordination, incident } = errand;
  const post = await coordination.post(incident.id, `nudge/${nudge}`);
  const { event } = await entryOf(errand, nudge);
  if (!post || event.type !== 'command-nudged') return;
  const settling = await entryOf(errand, entry);
  const card = (await mayHear(errand, person)) ? settledNudge(incident, event, settling) : spentNudge;
  await courtesy(errand, 'settled', () => edit(errand, post, card));
}
