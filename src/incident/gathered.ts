import { type Circles, noCircles } from './circles.ts';
import type { StandingDecision } from './decision.ts';
import { noSaidTimes, type SaidTimes } from './edit.ts';
import { type Following, noFollowing } from './following.ts';
import { type GatheredHandovers, noHandovers } from './handover.ts';
import { type Impact, nothingAssessed } from './impact.ts';
import { type Interruptions, noInterruptions } from './interruptions.ts';
import type { Link } from './link.ts';
import type { ResponsePhase } from './phase.ts';
import { type GatheredPromises, noPromises } from './reminders.ts';
import { emptyScope, type GatheredScope } from './scope.ts';
import { type GatheredTasks, noTasks } from './tasks.ts';
import { type GatheredUpdates, noUpdates } from './update.ts';
import { type GatheredWatch, noWatch } from './watch.ts';

/** What a response gathers besides its course. */
export interface Gathered
  extends Circles,
    Following,
    GatheredTasks,
    GatheredHandovers,
    GatheredScope,
    GatheredPromises,
    GatheredUpdates,
    GatheredWatch,
    Interruptions {
  /** Where the call is held. */
  readonly callUrl: string | null;
  /** The phase in which the response ended; null while it goes on. */
  readonly endedIn: ResponsePhase | null;
  /** A trial that was removed: it exists for nobody any more. */
  readonly removed: boolean;
  /** Those that were not withdrawn. */
  readonly decisions: readonly StandingDecision[];
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
  decisions: [],
  impact: nothingAssessed,
  links: [],
  times: noSaidTimes,
  ...emptyScope,
  ...noTasks,
  ...noHandovers,
  ...noInterruptions,
  ...noUpdates,
  watch: noWatch,
  ...noPromises,
};
