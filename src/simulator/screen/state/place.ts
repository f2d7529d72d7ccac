/** Where the person looks, as the address after '#' says it: `#/C1/1700000000.000100?thread=...&tab=home`. */
export interface Place {
  channel: string | null;
  /** A message to scroll to and mark. */
  ts: string | null;
  /** The parent of the thread standing open beside the channel. */
  thread: string | null;
  home: boolean;
}

export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [channel, ts] = path.split('/');
  const asked = new URLSearchParams(query);
  return {
    channel: channel || null,
    ts: ts || null,
    thread: asked.get('thread') ?? asked.get('thread_ts'),
    home: asked.get('tab') === 'home',
  };
}

export function hashOf(place: Partial<Place>): string {
  const query = new URLSearchParams();
  if (place.thread) query.set('thread', place.thread);
  if (place.home) query.set('tab', 'home');
  const path = [place.channel, place.ts].filter(Boolean).join('/');
  return `#/${path}${query.size ? `?${query}` : ''}`;
}
