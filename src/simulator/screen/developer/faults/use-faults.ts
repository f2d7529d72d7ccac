import { useEffect, useReducer } from 'preact/hooks';
import type { FaultSettings } from '../../../protocol.ts';
import { useScreen } from '../../state/screen.ts';
import { faultsNow, putFaults } from '../tools-client.ts';
import { faultCount, stillOn } from './fault-words.ts';

export type SetFaults = (part: (now: FaultSettings) => Partial<FaultSettings>) => Promise<void>;

interface Faults {
  /** Null until they have been fetched. */
  faults: FaultSettings | null;
  count: number;
  /** Changes some of the settings as they are at that moment; what is refused is shown as a notice. */
  set: SetFaults;
  /** Slack behaves again. */
  calm(): Promise<void>;
}

export function useFaults(): Faults {
  const { state, change } = useScreen();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const now = Date.now();
  const faults = state.faults && stillOn(state.faults, now);

  const ends = [...(faults?.calls ?? []), ...(faults?.deliveries ?? [])].flatMap(({ until }) => until ?? []);
  const nextEnd = ends.length > 0 ? Math.min(...ends) : null;
  useEffect(() => {
    if (nextEnd === null) return;
    const timer = setTimeout(() => drawAgain(undefined), nextEnd - Date.now() + 50);
    return () => clearTimeout(timer);
  }, [nextEnd]);

  const set: SetFaults = async (part) => {
    try {
      const current = await faultsNow();
      change({ type: 'faults', faults: await putFaults({ ...current, ...part(current) }) });
    } catch (error) {
      change({ type: 'trouble', text: error instanceof Error ? error.message : 'The faults could not be changed.' });
    }
  };
  return {
    faults,
    count: faults ? faultCount(faults) : 0,
    set,
    calm: () => set(() => ({ calls: [], deliveries: [], rateLimits: true })),
  };
}
