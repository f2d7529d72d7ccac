import { CannotDeliver, TurnDelayed } from '../../incident/effect.ts';
import { type Incident, reference } from '../../incident/incident.ts';
import { isFault, RateLimited } from '../slack-fault.ts';
import { skewMs } from './clock-skew.ts';
import type { Errand } from './errand.ts';
import { ownChannel } from './own-channels.ts';

/** How many names are tried when others have taken the first. */
const mostNames = 9;
/** Slack has twenty channels made in a minute. */
const roomEveryMs = 3_000;

/** Says nothing of the matter. */
export function roomName(incident: Pick<Incident, 'number' | 'codeName'>): string {
  return `${reference(incident).toLowerCase()}-${incident.codeName}`;
}

/** The room's channel. One that a lost answer left behind is taken up again; a private one never becomes public. */
export async function makeRoom(errand: Errand): Promise<string> {
  const names = namesOf(errand.incident);
  for (const name of names) {
    const made = (await create(errand, name)) ?? (await leftBehind(errand, name));
    if (made) return made;
  }
  throw new CannotDeliver(`every name from ${names[0]} to ${names.at(-1)} is taken`);
}

/** What an earlier attempt left behind, if it came so far: a closed incident is given no new room. */
export function unfinishedRoom(errand: Errand): Promise<string | null> {
  return leftBehind(errand, ...namesOf(errand.incident));
}

function namesOf(incident: Incident): readonly string[] {
  const first = roomName(incident);
  return Array.from({ length: mostNames }, (_, nth) => (nth === 0 ? first : `${first}-${nth + 1}`));
}

/** null: the name is taken. */
async function create({ web, incident }: Errand, name: string): Promise<string | null> {
  try {
    const { channel } = await web.conversations.create({ name, is_private: incident.visibility === 'private' });
    if (!channel?.id) throw new Error('Slack made a channel without an id');
    return channel.id;
  } catch (error) {
    if (isFault(error, 'name_taken')) return null;
    if (error instanceof RateLimited) throw new TurnDelayed(error.afterMs, roomEveryMs, error.message);
    if (isFault(error, ...forbidden)) throw new CannotDeliver(reason(incident, error.code));
    throw error;
  }
}

/** A channel of this name is adopted only if Muster made it, for this effect, and as closed as it must be. */
async function leftBehind(errand: Errand, ...names: readonly string[]): Promise<string | null> {
  const { web, team, incident, delivery } = errand;
  const found = await ownChannel(web, ...names);
  if (!found || found.id === incident.roomId || found.creator !== team.botUserId || found.is_archived) return null;
  if (found.is_private !== (incident.visibility === 'private')) return null;
  const isOurs = (found.created ?? 0) * 1_000 >= delivery.enqueuedAt.getTime() - skewMs;
  return isOurs ? found.id : null;
}

const forbidden = [
  'restricted_action',
  'cannot_create_channel',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'ekm_access_denied',
] as const;

function reason({ visibility }: Incident, code: string): string {
  const room = visibility === 'private' ? 'private channels' : 'channels';
  return code === 'missing_scope'
    ? `Muster’s Slack app lacks the permission to make ${room} (missing_scope)`
    : `the workspace does not let Muster make ${room} (${code})`;
}
