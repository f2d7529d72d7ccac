import type { CallTrouble, DeliveryTrouble } from '../protocol.ts';

/** What was done to a call on purpose; null when nothing was. */
export function troubleInWords(delay: number, trouble: CallTrouble | null): string | null {
  const words = [delay > 0 ? `delayed by ${Math.round(delay)} ms` : null, trouble && callWords(trouble)].filter(
    Boolean,
  );
  return words.length > 0 ? words.join(', ') : null;
}

function callWords(trouble: CallTrouble): string | null {
  switch (trouble.kind) {
    case 'latency':
      return null;
    case 'rate-limit':
      return `refused with 429, to come again in ${trouble.retryAfter} s`;
    case 'fail':
      return `failed with HTTP ${trouble.status}`;
    case 'lose-response':
      return 'carried out, and its response lost';
    case 'cut':
      return 'cut off before it was carried out';
    case 'no-answer':
      return 'never answered';
  }
}

export function deliveryWords(trouble: DeliveryTrouble): string {
  switch (trouble.kind) {
    case 'late':
      return 'brought late';
    case 'twice':
      return 'brought twice';
    case 'out-of-order':
      return 'brought out of order';
    case 'ignore-ack':
      return 'acknowledgement ignored';
    case 'close-socket':
      return trouble.warned ? 'socket closed after a warning' : 'socket cut';
  }
}
