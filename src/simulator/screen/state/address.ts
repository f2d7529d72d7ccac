import { hashOf, type Place } from './place.ts';

/** A permalink of this workspace (`/archives/C1/p1700000000000100`) as an address on this screen, or null. */
export function permalinkHash(url: string): string | null {
  const match = /^https?:\/\/([^/]+)\/archives\/([A-Z0-9]+)(?:\/p(\d+)(\d{6}))?(?:\?(.*))?$/.exec(url);
  if (!match) return null;
  const [, host, channel, seconds, micros, query] = match;
  if (host !== location.host || !channel) return null;
  const ts = seconds && micros ? `${seconds}.${micros}` : null;
  return hashOf({ channel, ts, thread: new URLSearchParams(query).get('thread_ts') });
}

/** Follows a button's link: here, if it leads into this workspace, else in a new tab. */
export function openAddress(url: string): void {
  const here = permalinkHash(url);
  if (here) location.hash = here;
  else if (/^https?:/i.test(url)) window.open(url, '_blank', 'noopener');
}

/** The address Slack's "Copy link" gives for a message. */
export function permalink(channel: string, ts: string, thread: string | null): string {
  const inThread = thread && thread !== ts ? `?thread_ts=${thread}&cid=${channel}` : '';
  return `${location.origin}/archives/${channel}/p${ts.replace('.', '')}${inThread}`;
}

const REMEMBERED = 'local-workspace-person';

/** Who looks in this tab: named in the address, else the last one chosen in any tab. */
export function personOfTab(): string {
  return new URLSearchParams(location.search).get('person') ?? localStorage.getItem(REMEMBERED) ?? '';
}

/** Pins the person to this tab's address, so that other tabs can be other people. */
export function rememberPerson(person: string): void {
  localStorage.setItem(REMEMBERED, person);
  if (new URLSearchParams(location.search).get('person') === person) return;
  history.replaceState(null, '', `?person=${encodeURIComponent(person)}${location.hash}`);
}

/** The remembered person is not in this workspace, perhaps because it was started afresh. */
export function forgetPerson(): void {
  localStorage.removeItem(REMEMBERED);
}

/** This screen as someone else sees it. */
export const addressAs = (person: string, place: Partial<Place>): string =>
  `?person=${encodeURIComponent(person)}${hashOf(place)}`;
