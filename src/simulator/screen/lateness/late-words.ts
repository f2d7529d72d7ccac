import type { Lateness } from '../../protocol.ts';

const WHAT: Record<Lateness['what'], string> = {
  command: 'command',
  click: 'click',
  submission: 'submission',
  closing: 'closing',
  shortcut: 'shortcut',
  event: 'event',
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace(/\.0$/, '')} s`;

/** 'Muster was too late: it acknowledged the command /incident after 4.2 s, and Slack waits 3 s.' */
export function lateInWords({ what, name, error, allowedMs, tookMs }: Lateness, app: string): string {
  const subject = `the ${WHAT[what]} ${name}`;
  if (tookMs !== null)
    return `${app} was too late: it acknowledged ${subject} after ${seconds(tookMs)}, and Slack waits ${seconds(allowedMs)}.`;
  if (error === 'operation_timeout')
    return `${app} is too late: it has not acknowledged ${subject}, and Slack waits ${seconds(allowedMs)}.`;
  if (error === 'dispatch_failed') return `${app} could not be reached for ${subject}.`;
  return `${app} did not acknowledge ${subject}: ${error}.`;
}

/** A known one comes again when its acknowledgement arrives after all. The newest 50 are kept. */
export function withLateness(known: Lateness[], lateness: Lateness): Lateness[] {
  const at = known.findIndex(({ id }) => id === lateness.id);
  return at === -1 ? [...known, lateness].slice(-50) : known.with(at, lateness);
}
