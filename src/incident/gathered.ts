import type { ResponsePhase } from './phase.ts';
import { type GatheredTasks, noTasks } from './tasks.ts';

/** What a response gathers besides its course. */
export interface Gathered extends GatheredTasks {
  /** Where the call is held. */
  readonly callUrl: string | null;
  /** The phase in which the response ended; null while it goes on. */
  readonly endedIn: ResponsePhase | null;
  /** A trial that was removed: it exists for nobody any more. */
  readonly removed: boolean;
}

export const nothingGathered: Gathered = { callUrl: null, endedIn: null, removed: false, ...noTasks };
