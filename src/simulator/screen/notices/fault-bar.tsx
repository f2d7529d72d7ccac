import { useEffect } from 'preact/hooks';
import { useFaults } from '../developer/faults/use-faults.ts';
import { faultsNow } from '../developer/tools-client.ts';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';

/** Always in sight while Slack misbehaves on purpose, so that nobody looks for the fault in the app. */
export function FaultBar() {
  const { state, change, tools } = useScreen();
  const { count, calm } = useFaults();
  const { connection } = state;
  useEffect(() => {
    if (connection !== 'open') return;
    faultsNow().then(
      (faults) => change({ type: 'faults', faults }),
      () => undefined,
    );
  }, [change, connection]);
  return (
    <div role="status" aria-label="Faults">
      {count > 0 && (
        <p class="fault-bar">
          <Icon name="bolt" />
          <span>
            Slack misbehaves on purpose: {count} {count === 1 ? 'fault' : 'faults'} in force
          </span>
          <button type="button" onClick={() => tools.show('faults')}>
            Show
          </button>
          <button type="button" onClick={() => void calm()}>
            Calm again
          </button>
        </p>
      )}
    </div>
  );
}
