import type { Channel, ElementPlace, ShownMessage } from '../../src/simulator/protocol.ts';
import type { Connection } from './connection.ts';
import { matches, type What, type Where } from './matching.ts';
import type { Seen } from './seen.ts';

/** Where to look for an element: in the topmost modal, the Home tab, or the messages of a channel that fit. */
export type Place = { in: Where | 'modal' | 'home'; containing?: What<ShownMessage> };

export interface Surface {
  readonly blocks: unknown[];
  readonly at: ElementPlace;
}

/** What there is at a place to use elements on, oldest first, each time it is asked. */
export async function surfacesAt(
  place: Place,
  connection: Connection,
  seen: Seen,
  seesChannel: (where: Where) => Promise<Channel>,
): Promise<() => Surface[]> {
  if (place.in === 'modal') {
    return () => seen.modals.slice(-1).map(({ blocks, id }) => ({ blocks, at: { view: id } }));
  }
  if (place.in === 'home') {
    return () => (seen.home ? [{ blocks: seen.home.blocks, at: { view: seen.home.id } }] : []);
  }
  const { id } = await seesChannel(place.in);
  seen.keep(await connection.messages(id));
  const { containing } = place;
  return () =>
    seen
      .messagesIn(id)
      .filter((message) => containing === undefined || matches(message, containing, seen.state))
      .map(({ blocks, channel, ts }) => ({ blocks, at: { channel, ts } }));
}
