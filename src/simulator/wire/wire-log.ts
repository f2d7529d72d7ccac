import type { WireRecord } from '../protocol.ts';
import { redacted } from './redact.ts';

type Start = Pick<WireRecord, 'direction' | 'kind' | 'name' | 'via'> &
  Partial<Pick<WireRecord, 'retry' | 'fault' | 'request'>>;
type End = Partial<Pick<WireRecord, 'error' | 'httpStatus' | 'response'>>;

/** What goes over the wire, kept for whoever looks; looked into only when somebody does. */
export interface WireLog {
  begin(start: Start): { settle(end: End): void };
  /** Something that is over as soon as it happened. */
  note(start: Start, end?: End): void;
  /** Oldest first. */
  recent(): WireRecord[];
  /** Tells of each as it begins and as it ends, until the answer is called. */
  watch(listener: (record: WireRecord) => void): () => void;
}

const KEPT = 500;

export function wireLog(secrets: readonly string[]): WireLog {
  const kept = new Map<string, WireRecord>();
  const listeners = new Set<(record: WireRecord) => void>();
  let count = 0;

  const shown = (record: WireRecord): WireRecord => ({
    ...record,
    request: redacted(record.request, secrets),
    response: redacted(record.response, secrets),
  });
  const keep = (record: WireRecord): void => {
    if (count - Number(record.id) < KEPT) kept.set(record.id, record);
    kept.delete(String(count - KEPT));
    if (listeners.size === 0) return;
    const told = shown(record);
    for (const listener of listeners) listener(told);
  };
  const started = (start: Start): WireRecord => {
    count += 1;
    const id = String(count);
    return { ...PENDING, ...start, id, at: Date.now() };
  };
  const ended = (record: WireRecord, end: End): WireRecord => ({
    ...record,
    ...end,
    outcome: end.error ? 'failed' : 'ok',
  });

  return {
    begin(start) {
      const record = started(start);
      const since = performance.now();
      keep(record);
      return {
        settle: (end) => keep({ ...ended(record, end), durationMs: Math.round(performance.now() - since) }),
      };
    },
    note: (start, end = {}) => keep(ended(started(start), end)),
    recent: () => [...kept.values()].map(shown),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const PENDING = {
  outcome: 'pending',
  error: null,
  httpStatus: null,
  durationMs: null,
  retry: 0,
  fault: null,
  request: null,
  response: null,
} as const;
