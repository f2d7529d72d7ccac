import { attentionNote, spentAttention } from '../cards/attention-note.ts';
import { roomLink } from '../room-link.ts';
import { courtesy } from './courtesy.ts';
import { mayHear } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { edit } from './say.ts';

/** Writes into a message that told of what stood for long what of it ended. */
export async function settleAttention(errand: Errand, { call }: EffectOf<'settle-attention'>): Promise<void> {
  const { coordination, incident, plan, team } = errand;
  const post = await coordination.post(incident.id, `attention/${call}`);
  const { event } = await entryOf(errand, call);
  if (!post || event.type !== 'attention-called') return;
  const room = event.to === null ? null : roomLink(incident, team);
  const hears = event.to === null ? post.channelId === incident.roomId : await mayHear(errand, event.to);
  const note = hears ? attentionNote(incident, plan, event.matters, room) : spentAttention;
  await courtesy(errand, 'settled', () => edit(errand, post, note));
}
