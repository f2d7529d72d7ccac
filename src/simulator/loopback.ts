import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request was addressed to this machine by a name that only this machine has; guards against DNS rebinding. */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** Whether a browser sent this from a page of another origin, so that no web page elsewhere can drive the workspace. */
export function isFromElsewhere({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
