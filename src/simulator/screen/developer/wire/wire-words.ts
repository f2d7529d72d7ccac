import type { WireRecord } from '../../../protocol.ts';

const KIND_WORDS: Record<WireRecord['kind'], string> = {
  'web-api': 'call',
  file: 'file',
  'response-url': 'response_url',
  event: 'event',
  command: 'command',
  interaction: 'interaction',
  ack: 'ack',
  socket: 'socket',
};

export const kindInWords = ({ kind }: WireRecord): string => KIND_WORDS[kind];

/** 'ok', 'channel_not_found', '503', '…' while it is pending. */
export function outcomeInWords({ outcome, error, httpStatus }: WireRecord): string {
  if (outcome === 'pending') return '…';
  if (outcome === 'ok') return 'ok';
  return error ?? (httpStatus === null ? 'failed' : String(httpStatus));
}

/** '38 ms', '4.2 s'. */
export function durationInWords(ms: number | null): string {
  if (ms === null) return '';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** '09:41:07.123', in the reader's own zone. */
export const clockWithMillis = (at: number): string => clock.format(at);

export function directionInWords({ direction }: WireRecord, app: string): string {
  return direction === 'from-app' ? `${app} → Slack` : `Slack → ${app}`;
}
