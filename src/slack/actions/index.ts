import type { Action } from '../action.ts';
import { assignRole } from './assign-role.ts';
import { changePhase } from './change-phase.ts';
import { changeSeverity } from './change-severity.ts';
import { chooseIncident } from './choose-incident.ts';
import { claimRole } from './claim-role.ts';
import { closeIncident } from './close-incident.ts';
import { declareIncident } from './declare-incident.ts';
import { noChange } from './no-change.ts';
import { postUpdate } from './post-update.ts';
import { publishReview } from './publish-review.ts';
import { removeTrial } from './remove-trial.ts';
import { showStatus } from './show-status.ts';
import { skipReview } from './skip-review.ts';
import { snoozeReminder } from './snooze-reminder.ts';
import { tryAgain } from './try-again.ts';

export const actions: readonly Action<unknown>[] = [
  assignRole,
  changePhase,
  changeSeverity,
  chooseIncident,
  claimRole,
  closeIncident,
  declareIncident,
  noChange,
  postUpdate,
  publishReview,
  removeTrial,
  showStatus,
  skipReview,
  snoozeReminder,
  tryAgain,
];
