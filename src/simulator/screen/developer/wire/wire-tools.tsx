import { KINDS, type WireFilter } from './wire-filter.ts';
import { type WireChange, type WireLog, waitingCount } from './wire-log.ts';

interface WireToolsProps {
  filter: WireFilter;
  onFilter(filter: WireFilter): void;
  log: WireLog;
  change(change: WireChange): void;
  shown: number;
}

const isKind = (value: string): value is WireFilter['kind'] => value in KINDS;

export function WireTools({ filter, onFilter, log, change, shown }: WireToolsProps) {
  const paused = log.frozen !== null;
  const waiting = waitingCount(log);
  return (
    <div class="wire-tools" role="toolbar" aria-label="Wire">
      <input
        type="search"
        class="field"
        aria-label="Filter by text"
        placeholder="Filter: name, error, anything in a payload"
        value={filter.text}
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <select
        class="field"
        aria-label="Filter by kind"
        value={filter.kind}
        onChange={({ currentTarget: { value } }) => isKind(value) && onFilter({ ...filter, kind: value })}
      >
        {Object.entries(KINDS).map(([kind, { name }]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filter.failedOnly}
          onChange={(event) => onFilter({ ...filter, failedOnly: event.currentTarget.checked })}
        />
        Failures only
      </label>
      <button
        type="button"
        class="button"
        aria-pressed={paused}
        onClick={() => change({ type: 'paused', on: !paused })}
      >
        {paused ? `Resume${waiting > 0 ? ` (${waiting} new)` : ''}` : 'Pause'}
      </button>
      <button type="button" class="button" onClick={() => change({ type: 'cleared' })}>
        Clear
      </button>
      <span class="hint" role="status">
        {shown} shown
      </span>
    </div>
  );
}
