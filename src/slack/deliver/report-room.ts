import { holdersOf, type PersonId } from '../../incident/incident.ts';
import { commander } from '../../incident/plan.ts';
import { roomTroubleNote } from '../cards/room-trouble-note.ts';
import { roomLink } from '../room-link.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';

/** The commander, else whoever else commands, else who declared is told that the room is lost or exposed, if it still is. */
export async function tellOfRoom(errand: Errand, effect: EffectOf<'report-room'>): Promise<void> {
  const { incident, team, command, log, delivery } = errand;
  const { event } = await entryOf(errand, effect.entry);
  const { roomTrouble: trouble } = incident;
  if (trouble === null || trouble === 'replacing') return;
  if ('trouble' in event && (event.trouble !== trouble || event.channelId !== incident.roomId)) return;
  for (const person of responsible(errand)) {
    if (!(await mayHear(errand, person))) continue;
    await tellDirectly(errand, person, roomTroubleNote(incident, trouble, roomLink(incident, team), command));
    return;
  }
  log.error({ key: delivery.key }, 'a room is lost or exposed, and nobody is left who may hear of it');
}

function responsible({ incident, plan }: Errand): ReadonlySet<PersonId> {
  const commanding = plan.roles.filter((role) => role.commands).flatMap(({ name }) => holdersOf(incident, name));
  return new Set([...holdersOf(incident, commander), ...commanding, incident.declaredBy]);
}
