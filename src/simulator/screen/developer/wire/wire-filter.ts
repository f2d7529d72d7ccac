import type { WireRecord } from '../../../protocol.ts';

export interface WireFilter {
  text: string;
  kind: keyof typeof KINDS;
  failedOnly: boolean;
}

export const everything: WireFilter = { text: '', kind: 'all', failedOnly: false };

/** What a developer calls it -> what is recorded as. */
export const KINDS = {
  all: { name: 'Everything', kinds: null },
  calls: { name: 'Calls', kinds: ['web-api', 'response-url', 'file'] },
  events: { name: 'Events', kinds: ['event'] },
  commands: { name: 'Commands', kinds: ['command'] },
  interactions: { name: 'Interactions', kinds: ['interaction'] },
  acks: { name: 'Late acknowledgements', kinds: ['ack'] },
  sockets: { name: 'Sockets', kinds: ['socket'] },
} as const satisfies Record<string, { name: string; kinds: readonly WireRecord['kind'][] | null }>;

export function passes(record: WireRecord, { text, kind, failedOnly }: WireFilter): boolean {
  const kinds: readonly string[] | null = KINDS[kind].kinds;
  if (kinds && !kinds.includes(record.kind)) return false;
  if (failedOnly && record.outcome !== 'failed' && record.fault === null) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 || words.every((word) => searched(record).includes(word));
}

const texts = new WeakMap<WireRecord, string>();

function searched(record: WireRecord): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const { name, kind, error, fault, request, response } = record;
  const text = [name, kind, error, fault, JSON.stringify(request), JSON.stringify(response)].join(' ').toLowerCase();
  texts.set(record, text);
  return text;
}
