import { useRef, useState } from 'preact/hooks';
import { useScroll } from '../../channel/use-scroll.ts';
import { useScreen } from '../../state/screen.ts';
import { useWire } from './use-wire.ts';
import { WireDetail } from './wire-detail.tsx';
import { everything, passes } from './wire-filter.ts';
import { shownRecords } from './wire-log.ts';
import { WireRow } from './wire-row.tsx';
import { WireTools } from './wire-tools.tsx';

/** Each call and event between the app and the workspace, as they happen; the chosen one with its payloads. */
export function WirePane() {
  const { workspace } = useScreen();
  const [log, change] = useWire();
  const [filter, setFilter] = useState(everything);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { follow } = useScroll(list, null, null);
  const all = shownRecords(log);
  const records = all.filter((record) => passes(record, filter));
  const chosen = all.find(({ id }) => id === chosenId);
  return (
    <div class={chosen ? 'wire with-detail' : 'wire'}>
      <WireTools filter={filter} onFilter={setFilter} log={log} change={change} shown={records.length} />
      <div class="wire-list" ref={list} onScroll={follow}>
        <section aria-label="On the wire">
          {records.map((record) => (
            <WireRow
              key={record.id}
              record={record}
              chosen={record.id === chosenId}
              onChoose={() => setChosenId(record.id)}
            />
          ))}
        </section>
        {records.length === 0 && (
          <p class="hint">
            {all.length > 0
              ? 'Nothing here fits the filter.'
              : `Nothing yet. What ${workspace.app.name} calls, and what is brought to it, appears here as it happens.`}
          </p>
        )}
      </div>
      {chosen && <WireDetail record={chosen} onClose={() => setChosenId(null)} />}
    </div>
  );
}
