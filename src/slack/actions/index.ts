import type { Action } from '../action.ts';
import { addToScope } from './add-to-scope.ts';
import { answerQuestion } from './answer-question.ts';
import { approveUpdate } from './approve-update.ts';
import { askQuestion } from './ask-question.ts';
import { assignRole } from './assign-role.ts';
import { changePhase } from './change-phase.ts';
import { changeSeverity } from './change-severity.ts';
import { chooseIncident } from './choose-incident.ts';
import { claimRole } from './claim-role.ts';
import { closeIncident } from './close-incident.ts';
import { correctUpdate } from './correct-update.ts';
import { declareIncident } from './declare-incident.ts';
import { declineHandover } from './decline-handover.ts';
import { editTask } from './edit-task.ts';
import { finishTask } from './finish-task.ts';
import { follow } from './follow.ts';
import { handBackTask } from './hand-back-task.ts';
import { handOver } from './hand-over.ts';
import { keepCommand } from './keep-command.ts';
import { keepTasks } from './keep-tasks.ts';
import { moveInScope } from './move-in-scope.ts';
import { noChange } from './no-change.ts';
import { openNewRoom } from './open-new-room.ts';
import { passOnTasks } from './pass-on-tasks.ts';
import { postUpdate } from './post-update.ts';
import { postponeTask } from './postpone-task.ts';
import { previewUpdate } from './preview-update.ts';
import { publishReview } from './publish-review.ts';
import { readBrief } from './read-brief.ts';
import { removeTrial } from './remove-trial.ts';
import { reopenTask } from './reopen-task.ts';
import { sendBackUpdate } from './send-back-update.ts';
import { showStatus } from './show-status.ts';
import { showTask } from './show-task.ts';
import { skipReview } from './skip-review.ts';
import { snoozeReminder } from './snooze-reminder.ts';
import { takeTask } from './take-task.ts';
import { tryAgain } from './try-again.ts';
import { unfollow } from './unfollow.ts';
import { waiveTask } from './waive-task.ts';
import { withdrawHandover } from './withdraw-handover.ts';

export const actions: readonly Action<unknown>[] = [
  addToScope,
  answerQuestion,
  askQuestion,
  approveUpdate,
  sendBackUpdate,
  correctUpdate,
  assignRole,
  changePhase,
  changeSeverity,
  chooseIncident,
  claimRole,
  closeIncident,
  declareIncident,
  follow,
  unfollow,
  moveInScope,
  noChange,
  openNewRoom,
  postUpdate,
  previewUpdate,
  publishReview,
  removeTrial,
  showStatus,
  skipReview,
  snoozeReminder,
  tryAgain,
  editTask,
  finishTask,
  handBackTask,
  keepTasks,
  passOnTasks,
  postponeTask,
  reopenTask,
  showTask,
  takeTask,
  waiveTask,
  declineHandover,
  handOver,
  keepCommand,
  readBrief,
  withdrawHandover,
];
