import { timeOf } from '../incident/message-time.ts';
import { type Inline, link, md } from './markdown.ts';
import type { RoomFile, RoomMessage } from './record.ts';
import type { Telling } from './telling.ts';

/** A Slack `ts` as a moment. */
export function messageTime(ts: string): Date {
  const at = timeOf(ts);
  return Number.isNaN(at.getTime()) ? new Date(0) : at;
}

export function authorOf({ author }: RoomMessage): string {
  return author.trim() || 'unknown author';
}

/** A link if the file is kept by the workspace itself; a file elsewhere was somebody's link, and nobody should follow it from here. */
export function fileLink({ name, url }: RoomFile, telling: Telling): Inline {
  const label = name.trim() || 'file without a name';
  const place = URL.canParse(url) ? new URL(url) : null;
  if (!place) return md`${label} (no address)`;
  return isOurs(place, telling) ? link(label, url) : md`${label} (kept elsewhere: ${place.host || 'unknown'})`;
}

function isOurs({ protocol, hostname, origin }: URL, { record }: Telling): boolean {
  const ours = record.permalink(record.incident.roomId ?? '', '0.0', null);
  if (URL.canParse(ours) && new URL(ours).origin === origin) return true;
  return protocol === 'https:' && /(^|\.)(slack|slack-files|slack-edge)\.com$/.test(hostname);
}
