import type { WireRecord } from '../../../protocol.ts';

/** What went over the wire, as far as it is looked at. */
export interface WireLog {
  /** In the order in which they began. */
  records: WireRecord[];
  /** What stands still while paused; null while it runs. */
  frozen: WireRecord[] | null;
  /** Nothing that began until then is shown any more. */
  clearedAt: number;
}

export type WireChange =
  /** The records so far are about to be fetched; a workspace that was started afresh counts from the beginning. */
  | { type: 'opened' }
  | { type: 'record'; record: WireRecord }
  | { type: 'fetched'; records: WireRecord[] }
  | { type: 'paused'; on: boolean }
  | { type: 'cleared' };

export const emptyWire: WireLog = { records: [], frozen: null, clearedAt: 0 };

const KEPT = 500;

export function wireAfter(log: WireLog, change: WireChange): WireLog {
  switch (change.type) {
    case 'opened':
      return { ...log, records: [] };
    case 'record':
      return { ...log, records: withRecord(log.records, change.record) };
    case 'fetched':
      return { ...log, records: log.records.reduce(withRecord, change.records.slice(-KEPT)) };
    case 'paused':
      return { ...log, frozen: change.on ? log.records : null };
    case 'cleared':
      return {
        ...log,
        frozen: log.frozen && log.records,
        clearedAt: log.records.reduce((latest, { at }) => Math.max(latest, at), log.clearedAt),
      };
  }
}

export const shownRecords = ({ records, frozen, clearedAt }: WireLog): WireRecord[] =>
  (frozen ?? records).filter(({ at }) => at > clearedAt);

/** How many have begun since it was paused. */
export function waitingCount({ records, frozen }: WireLog): number {
  if (!frozen) return 0;
  const known = new Set(frozen.map(({ id }) => id));
  return records.filter(({ id }) => !known.has(id)).length;
}

/** A record that comes again says more about the same. */
function withRecord(records: WireRecord[], record: WireRecord): WireRecord[] {
  const at = records.findLastIndex(({ id }) => id === record.id);
  if (at !== -1) return records.with(at, record);
  const before = records.findLastIndex((one) => one.at <= record.at);
  return records.toSpliced(before + 1, 0, record).slice(-KEPT);
}
