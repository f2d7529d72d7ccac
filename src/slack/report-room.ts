import { type Coordination, Repeat } from '../coordination/coordination.ts';
import { type Incident, muster } from '../incident/incident.ts';
import type { Exposure, Loss } from '../incident/room-trouble.ts';

/** Records how the incident's room was found; what is known already is not recorded twice. */
export async function reportRoom(
  { coordination }: { readonly coordination: Coordination },
  incident: Incident,
  trouble: Loss | Exposure | null,
): Promise<void> {
  const { id, roomId: channelId, lastEntry } = incident;
  if (!channelId) return;
  const membersKnown = trouble !== null && (await coordination.knowsMembers(incident));
  const command = { type: 'report-room', channelId, trouble, membersKnown } as const;
  try {
    await coordination.coordinate(`${id}/room/${channelId}/${lastEntry}/${trouble ?? 'sound'}`, id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
