import { settledDraft } from '../cards/draft-card.ts';
import { courtesy } from './courtesy.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { readingOf } from './offer-draft.ts';
import { edit } from './say.ts';
import { withoutSecrets } from './told.ts';

/** Writes what became of a draft into its card. */
export async function settleDraft(errand: Errand, { draft, entry }: EffectOf<'settle-draft'>): Promise<void> {
  const { coordination, incident, plan } = errand;
  const post = await coordination.post(incident.id, `draft/${draft}`);
  const drafted = await entryOf(errand, draft);
  if (!post || drafted.event.type !== 'update-drafted') return;
  const settling = await entryOf(errand, entry);
  const event = settling.event.type === 'update-sent-back' ? await withoutSecrets(settling.event) : settling.event;
  const of = { draft, audience: drafted.event.audience, role: drafted.event.role, by: drafted.by };
  const reading = await readingOf(errand, { ...drafted, event: drafted.event });
  await courtesy(errand, 'settled', () => edit(errand, post, settledDraft(plan, of, { ...settling, event }, reading)));
}
