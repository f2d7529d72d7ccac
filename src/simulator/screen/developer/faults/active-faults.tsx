import type { FaultExtent, FaultSettings } from '../../../protocol.ts';
import { Icon } from '../../parts/icon.tsx';
import { callFaultInWords, deliveryFaultInWords } from './fault-words.ts';
import type { SetFaults } from './use-faults.ts';

interface ActiveFaultsProps {
  faults: FaultSettings;
  set: SetFaults;
}

export function ActiveFaults({ faults: { calls, deliveries }, set }: ActiveFaultsProps) {
  if (calls.length + deliveries.length === 0) return <p class="hint">None. Slack behaves.</p>;
  return (
    <ul>
      {calls.map((fault, at) => (
        <ActiveFault
          key={at}
          words={callFaultInWords(fault)}
          onRemove={() => set((now) => ({ calls: without(now.calls, fault) }))}
        />
      ))}
      {deliveries.map((fault, at) => (
        <ActiveFault
          key={at}
          words={deliveryFaultInWords(fault)}
          onRemove={() => set((now) => ({ deliveries: without(now.deliveries, fault) }))}
        />
      ))}
    </ul>
  );
}

function ActiveFault({ words, onRemove }: { words: string; onRemove(): Promise<void> }) {
  return (
    <li>
      <span>{words}</span>
      <button type="button" class="tool" aria-label={`Remove: ${words}`} title="Remove" onClick={() => void onRemove()}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** A fault that has struck since it was drawn is still the same. */
function without<Fault extends FaultExtent>(faults: Fault[], fault: Fault): Fault[] {
  const known = faults.findIndex((one) => sameness(one) === sameness(fault));
  return known === -1 ? faults : faults.toSpliced(known, 1);
}

const sameness = (fault: FaultExtent): string => JSON.stringify({ ...fault, times: fault.times === null });
