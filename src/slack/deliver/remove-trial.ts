import { archive } from './archive-room.ts';
import { type Errand, step } from './errand.ts';

/** Nobody finds the room any more, and Muster keeps no word of what was tried. */
export async function removeTrial(errand: Errand): Promise<void> {
  const { coordination, incident } = errand;
  const { roomId } = incident;
  if (roomId) await step(errand, 'archived', () => archive(errand, roomId));
  await coordination.forget(incident.id);
}
