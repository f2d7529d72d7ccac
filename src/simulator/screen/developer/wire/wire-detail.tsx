import type { WireRecord } from '../../../protocol.ts';
import { Icon } from '../../parts/icon.tsx';
import { useScreen } from '../../state/screen.ts';
import { Json } from './json.tsx';
import { clockWithMillis, directionInWords, durationInWords, kindInWords, outcomeInWords } from './wire-words.ts';

export function WireDetail({ record, onClose }: { record: WireRecord; onClose(): void }) {
  const { workspace } = useScreen();
  const fromApp = record.direction === 'from-app';
  const status = record.httpStatus === null ? '' : `, HTTP ${record.httpStatus}`;
  const took = record.durationMs === null ? '' : ` after ${durationInWords(record.durationMs)}`;
  return (
    <section class="wire-detail" aria-label={`Details of ${record.name}`}>
      <header>
        <h2>{record.name}</h2>
        <button type="button" class="tool" aria-label="Close details" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p class="hint">
        {clockWithMillis(record.at)} · {directionInWords(record, workspace.app.name)} · {kindInWords(record)} over{' '}
        {record.via === 'http' ? 'HTTP' : 'a socket'}
        {record.retry > 0 && ` · brought again, retry ${record.retry}`}
      </p>
      <p class={`outcome ${record.outcome}`}>
        {outcomeInWords(record)}
        {status}
        {took}
      </p>
      {record.fault !== null && <p class="fault">On purpose: {record.fault}</p>}
      <Json title={fromApp ? 'Arguments' : 'Payload'} value={record.request} />
      <Json title={fromApp ? 'Answer' : 'Acknowledgement'} value={record.response} />
    </section>
  );
}
