import { useScreen } from '../../state/screen.ts';
import { ActiveFaults } from './active-faults.tsx';
import { CALL_OFFERS, CALL_TARGETS, DELIVERY_OFFERS, DELIVERY_TARGETS } from './fault-offers.ts';
import { NewFault } from './new-fault.tsx';
import { SocketButtons } from './socket-buttons.tsx';
import { useFaults } from './use-faults.ts';

/** How Slack is to misbehave, for rehearsing what the app then does. */
export function FaultPane() {
  const { workspace } = useScreen();
  const { faults, set, calm, count } = useFaults();
  if (!faults) return <p class="hint">The faults could not be loaded.</p>;
  const { name } = workspace.app;
  const setRateLimits = (rateLimits: boolean): void => void set(() => ({ rateLimits }));
  return (
    <div class="faults">
      <section aria-label="Faults in force">
        <header>
          <h2>In force</h2>
          <button type="button" class="button" disabled={count === 0} onClick={() => void calm()}>
            Calm again
          </button>
        </header>
        <ActiveFaults faults={faults} set={set} />
        <label class="check">
          <input
            type="checkbox"
            checked={faults.rateLimits}
            onChange={(event) => setRateLimits(event.currentTarget.checked)}
          />
          <span>Slack's own rate limits are enforced</span>
        </label>
        <label class="seed">
          Seed
          <input
            type="number"
            class="field"
            min={0}
            step={1}
            value={faults.seed}
            onChange={(event) => {
              const seed = event.currentTarget.valueAsNumber;
              if (Number.isSafeInteger(seed)) void set(() => ({ seed }));
            }}
          />
          <span class="hint">Chance falls the same way again for the same seed.</span>
        </label>
      </section>
      <NewFault
        title={`What ${name} calls`}
        target="Method"
        targets={CALL_TARGETS}
        offers={CALL_OFFERS}
        onAdd={(method, fault) => set(({ calls }) => ({ calls: [...calls, { method, ...fault }] }))}
      />
      <NewFault
        title={`What is brought to ${name}`}
        target="What"
        targets={DELIVERY_TARGETS}
        offers={DELIVERY_OFFERS}
        onAdd={(what, fault) => set(({ deliveries }) => ({ deliveries: [...deliveries, { what, ...fault }] }))}
      />
      <SocketButtons />
    </div>
  );
}
