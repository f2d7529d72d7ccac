import { type Circles, noCircles } from './circles.ts';
import { noSaidTimes, type SaidTimes } from './edit.ts';
import { type Following, noFollowing } from './following.ts';
import { type GatheredHandovers, noHandovers } from './handover.ts';
import { type Impact, nothingAssessed } from './impact.ts';
import { type Interruptions, noInterruptions } from './interruptions.ts';
import type { Link } from './link.ts';
import type { ResponsePhase } from './phase.ts';
import type { ScopeItem } from './scope.ts';
import { type GatheredTasks, noTasks } from './tasks.ts';
import { type GatheredUpdates, noUpdates } from './update.ts';

/** What a response gathers besides its course. */
export interface Gathered extends Circles, Following, GatheredTasks, GatheredHandovers, GatheredUpdates, Interruptions {
  /** Where the call is held. */
  readonly callUrl: string | null;
  /** The phase in which the response ended; null while it goes on. */
  readonly endedIn: ResponsePhase | null;
  /** A trial that was removed: it exists for nobody any more. */
  readonly removed: boolean;
  /** What the incident reaches. */
  readonly scope: readonly ScopeItem[];
  readonly impact: Impact;
  readonly links: readonly Link[];
  readonly times: SaidTimes;
}

export const nothingGathered: Gathered = {
  ...noCircles,
  ...noFollowing,
  callUrl: null,
  endedIn: null,
  removed: false,
  scope: [],
  impact: nothingAssessed,
  links: [],
  times: noSaidTimes,
  ...noTasks,
  ...noHandovers,
  ...noInterruptions,
  ...noUpdates,
};
