import type { EventOf, PersonId } from '../../incident/incident.ts';
import { settledHandover, spentHandover } from '../cards/settled-handover.ts';
import { courtesy } from './courtesy.ts';
import { mayHear } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { edit } from './say.ts';

/** Writes what became of a handover into the messages that asked for it. */
export async function settleHandover(errand: Errand, { offer, entry }: EffectOf<'settle-handover'>): Promise<void> {
  const { coordination, incident, plan } = errand;
  const timeline = await coordination.timeline(incident.id);
  const event = timeline.find(({ sequence }) => sequence === offer)?.event;
  const settling = timeline.find(({ sequence }) => sequence === entry);
  if (event?.type !== 'handover-offered' || !settling) return;
  const escalated = timeline.flatMap((each) =>
    each.event.type === 'handover-escalated' && each.event.offer === offer ? [each.event] : [],
  );
  for (const [kind, reader] of readers(event, escalated[0])) {
    const post = await coordination.post(incident.id, `${kind}/${offer}`);
    if (!post) continue;
    const inRoom = post.channelId === incident.roomId;
    const told = inRoom || (reader !== null && (await mayHear(errand, reader)));
    const card = told ? settledHandover(incident, plan, event, { settling, inRoom }) : spentHandover;
    await courtesy(errand, `settled/${kind}`, () => edit(errand, post, card));
  }
}

/** The messages that may stand somewhere, and who reads each where it is a direct one. */
function readers(
  { from, to }: EventOf<'handover-offered'>,
  escalated: EventOf<'handover-escalated'> | undefined,
): readonly (readonly [kind: 'handover' | 'escalation' | 'unaccepted', reader: PersonId | null])[] {
  return [
    ['handover', to],
    ['escalation', escalated?.told ?? null],
    ['unaccepted', from],
  ];
}
