import type { CallFault, DeliveryFault, FaultExtent, FaultSettings } from '../protocol.ts';
import { faultList } from './fault-list.ts';
import type { FaultSource, Faults } from './faults.ts';

const ALWAYS: FaultExtent = { times: null, until: null, probability: 1 };

/** `changed` is called whenever the settings are other than before. */
export function faultBox(enforceRateLimits: boolean, changed: () => void): Faults & FaultSource {
  let seed = 1;
  let rateLimited = enforceRateLimits;
  const calls = faultList<CallFault>(() => seed, changed);
  const deliveries = faultList<DeliveryFault>(() => seed, changed);

  const settings = (): FaultSettings => ({
    seed,
    rateLimits: rateLimited,
    calls: calls.all(),
    deliveries: deliveries.all(),
  });
  const set = (given: FaultSettings): void => {
    seed = given.seed;
    rateLimited = given.rateLimits;
    calls.set(given.calls);
    deliveries.set(given.deliveries);
    changed();
  };
  const onCall: Faults['onCall'] = (method, trouble, extent) => {
    calls.add({ ...ALWAYS, ...extent, method, trouble });
    changed();
  };

  return {
    get rateLimited() {
      return rateLimited;
    },
    onArrival(method) {
      const concerns = (fault: CallFault) => fault.method === method || fault.method === '*';
      const late = calls.strike(method, (fault) => concerns(fault) && fault.trouble.kind === 'latency');
      const other = calls.strike(method, (fault) => concerns(fault) && fault.trouble.kind !== 'latency');
      return { delay: late ? within(late.fault.trouble, late.luck) : 0, trouble: other?.fault.trouble ?? null };
    },
    onDeparture(names) {
      const struck = deliveries.strike(names.join('/'), ({ what }) => what === '*' || names.includes(what));
      return struck && { trouble: struck.fault.trouble, luck: struck.luck };
    },
    rateLimit: (method, times, retryAfter) => onCall(method, { kind: 'rate-limit', retryAfter }, { times }),
    loseResponse: (method, times) => onCall(method, { kind: 'lose-response' }, { times }),
    fail: (method, times, status) => onCall(method, { kind: 'fail', status }, { times }),
    onCall,
    onDelivery(what, trouble, extent) {
      deliveries.add({ ...ALWAYS, ...extent, what, trouble });
      changed();
    },
    settings,
    set,
    clear: () => set({ seed, rateLimits: rateLimited, calls: [], deliveries: [] }),
  };
}

/** Milliseconds from a trouble's range, by luck; none for trouble that has no range. */
export function within(trouble: { kind: string; fromMs?: number; toMs?: number }, luck: number): number {
  const { fromMs = 0, toMs = fromMs } = trouble;
  return fromMs + luck * (toMs - fromMs);
}
