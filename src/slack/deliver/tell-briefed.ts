import type { TimelineEntry } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import { briefedNews, briefingNote } from '../cards/briefing-note.ts';
import type { Message } from '../cards/message.ts';
import { isBriefedOutside, mayReadUpdates, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { sayUpdate } from './say-update.ts';
import { told } from './told.ts';

/** Writes to one of the briefed, if they still are. What is for an audience of its own does not stand in the room, so whoever is there hears it too. */
export async function tellBriefed(errand: Errand, { person, entry }: EffectOf<'tell-briefed'>): Promise<void> {
  const of = await entryOf(errand, entry);
  const isApart = of.event.type === 'update-posted' && of.event.audience !== everyone;
  if (!(await (isApart ? mayReadUpdates : isBriefedOutside)(errand, person))) return;
  if (of.event.type === 'update-posted')
    return sayUpdate(errand, entry, `briefed/${person}`, (message) => tellDirectly(errand, person, message));
  const note = await noteFor(errand, of);
  if (note) await tellDirectly(errand, person, note);
}

async function noteFor(errand: Errand, { event, by }: TimelineEntry): Promise<Message | null> {
  const { incident, plan, command } = errand;
  switch (event.type) {
    case 'people-briefed':
      return briefingNote(incident, plan, by, command);
    case 'response-ended':
    case 'closed':
      return briefedNews(incident, await told(errand, event), by);
    default:
      return null;
  }
}
