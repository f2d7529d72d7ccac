import type { Lateness } from '../../protocol.ts';
import type { Row } from '../channel/rows.ts';
import { dateOfTs } from '../text/time.ts';

/** The rows of a channel with what the app was late with there, at its time, where it is no message's. */
export function withLateRows(rows: Row[], channel: string, lateness: Lateness[]): Row[] {
  const here = lateness.filter(({ place }) => place?.channel === channel && place.ts === null);
  return here.reduce((known, late) => {
    const after = known.findLastIndex((row) => row.kind === 'message' && dateOfTs(row.message.ts).getTime() <= late.at);
    return known.toSpliced(after + 1, 0, { kind: 'late', key: `late-${late.id}`, lateness: late });
  }, rows);
}
