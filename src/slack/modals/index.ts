import { acceptHandoverModal } from './accept-handover.ts';
import { addPeopleModal } from './add-people.ts';
import { addTaskModal } from './add-task.ts';
import { addToScopeModal } from './add-to-scope.ts';
import { answerQuestionModal } from './answer-question.ts';
import { askQuestionModal } from './ask-question.ts';
import { assessImpactModal } from './assess-impact.ts';
import { assignRoleModal } from './assign-role.ts';
import { changePhaseModal } from './change-phase.ts';
import { changeSeverityModal } from './change-severity.ts';
import { changeTaskModal } from './change-task.ts';
import { closeIncidentModal } from './close-incident.ts';
import { correctUpdateModal } from './correct-update.ts';
import { declareModal } from './declare.ts';
import { declineHandoverModal } from './decline-handover.ts';
import { editModal } from './edit.ts';
import { executiveUpdateModal } from './executive-update.ts';
import { handOverModal } from './hand-over.ts';
import { linkModal } from './link-incident.ts';
import { makePrivateModal } from './make-private.ts';
import type { Modal } from './modal.ts';
import { moveInScopeModal } from './move-in-scope.ts';
import { noteModal } from './note.ts';
import { passOnTasksModal } from './pass-on-tasks.ts';
import { postUpdateModal } from './post-update.ts';
import { removePeopleModal } from './remove-people.ts';
import { sendBackUpdateModal } from './send-back-update.ts';
import { skipReviewModal } from './skip-review.ts';
import { waiveTaskModal } from './waive-task.ts';
import { withdrawDecisionModal } from './withdraw-decision.ts';

export const modals: readonly Pick<Modal<never>, 'id' | 'receive'>[] = [
  addTaskModal,
  addToScopeModal,
  assessImpactModal,
  addPeopleModal,
  assignRoleModal,
  changePhaseModal,
  changeSeverityModal,
  closeIncidentModal,
  declareModal,
  linkModal,
  moveInScopeModal,
  withdrawDecisionModal,
  makePrivateModal,
  editModal,
  noteModal,
  postUpdateModal,
  correctUpdateModal,
  executiveUpdateModal,
  sendBackUpdateModal,
  askQuestionModal,
  answerQuestionModal,
  removePeopleModal,
  skipReviewModal,
  changeTaskModal,
  passOnTasksModal,
  waiveTaskModal,
  acceptHandoverModal,
  declineHandoverModal,
  handOverModal,
];
