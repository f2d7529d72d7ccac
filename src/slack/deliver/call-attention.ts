import { type Matter, stands } from '../../incident/watch.ts';
import { attentionNote } from '../cards/attention-note.ts';
import { roomLink } from '../room-link.ts';
import { placeInRoom } from './aside.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { lastWritten } from './last-written.ts';
import { record } from './record.ts';
import { say } from './say.ts';

/** Tells of what stands for long, as far as it still does; where they may not hear of it any more, others are told. */
export async function callAttention(errand: Errand, effect: EffectOf<'call-attention'>): Promise<void> {
  const { incident, plan, team, coordination } = errand;
  const { person, entry } = effect;
  const { event } = await entryOf(errand, entry);
  if (event.type !== 'attention-called' || !incident.roomId) return;
  const matters = await standing(errand, event.matters);
  if (matters.length === 0) return;
  if (person && !(await mayHear(errand, person))) {
    const unheard = [...(event.unheard ?? []), person];
    return record(errand, 'pass-on', { type: 'pass-on-reminder', entry, unheard });
  }
  const post = person
    ? await tellDirectly(errand, person, attentionNote(incident, plan, matters, roomLink(incident, team)))
    : await say(errand, 'told', await placeInRoom(errand, effect), attentionNote(incident, plan, matters, null));
  await coordination.keepPost(incident.id, `attention/${entry}`, post);
}

/** A room in which people write is not silent, though nothing of it stands on the timeline. */
async function standing(errand: Errand, called: readonly Matter[]): Promise<readonly Matter[]> {
  const matters = called.filter((matter) => stands(matter, errand.incident));
  const silence = matters.find(({ about }) => about === 'silence');
  const happenedAt = silence ? await lastWritten(errand) : null;
  if (!silence || !happenedAt || happenedAt <= silence.since) return matters;
  await record(errand, 'activity', { type: 'record-activity', happenedAt });
  return matters.filter((matter) => matter !== silence);
}
