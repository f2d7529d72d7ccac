import type { WireRecord } from '../../../protocol.ts';
import { Mark } from '../../parts/mark.tsx';
import { useScreen } from '../../state/screen.ts';
import { excerptOf } from './excerpt.ts';
import { walkRows } from './walk-rows.ts';
import { clockWithMillis, directionInWords, durationInWords, kindInWords, outcomeInWords } from './wire-words.ts';

interface WireRowProps {
  record: WireRecord;
  chosen: boolean;
  onChoose(): void;
}

export function WireRow({ record, chosen, onChoose }: WireRowProps) {
  const { workspace } = useScreen();
  const direction = directionInWords(record, workspace.app.name);
  return (
    <button
      type="button"
      class={`wire-row ${record.outcome}`}
      aria-pressed={chosen}
      data-wire={record.name}
      onClick={onChoose}
      onKeyDown={walkRows}
    >
      <span class="at">{clockWithMillis(record.at)}</span>
      <span class={record.direction} title={direction}>
        <span aria-hidden="true">{record.direction === 'from-app' ? '→' : '←'}</span>
        <span class="unseen">{direction}</span>
      </span>
      <span class="kind">{kindInWords(record)}</span>
      <span class="name">
        {record.name} <Mark text={record.retry > 0 ? `retry ${record.retry}` : null} />
        <Mark text={record.fault === null ? null : 'on purpose'} /> <span class="excerpt">{excerptOf(record)}</span>
      </span>
      <span class="outcome">{outcomeInWords(record)}</span>
      <span class="duration">{durationInWords(record.durationMs)}</span>
    </button>
  );
}
