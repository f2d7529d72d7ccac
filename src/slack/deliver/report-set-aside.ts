import { setAsideNote } from '../cards/set-aside-note.ts';
import { spentWaitNote } from '../cards/wait-note.ts';
import { roomLink } from '../room-link.ts';
import { mayHear, mayHearWithoutRoom, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { editWait } from './tell-wait.ts';

/** Tells who is responsible what did not happen, and what can be done about it. */
export async function reportSetAside(errand: Errand, effect: EffectOf<'report-set-aside'>): Promise<void> {
  const { incident, team, command } = errand;
  const { person, failed, reason } = effect;
  const mayRead = incident.roomId ? mayHear(errand, person) : mayHearWithoutRoom(errand, person);
  if (!(await mayRead)) return;
  if (failed === 'open-room') await editWait(errand, spentWaitNote(incident));
  await tellDirectly(errand, person, setAsideNote(incident, failed, reason, roomLink(incident, team), command));
}
