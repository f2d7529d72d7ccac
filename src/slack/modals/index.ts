import { assignRoleModal } from './assign-role.ts';
import { changePhaseModal } from './change-phase.ts';
import { changeSeverityModal } from './change-severity.ts';
import { closeIncidentModal } from './close-incident.ts';
import { declareModal } from './declare.ts';
import type { Modal } from './modal.ts';
import { noteModal } from './note.ts';
import { postUpdateModal } from './post-update.ts';
import { skipReviewModal } from './skip-review.ts';

export const modals: readonly Pick<Modal<never>, 'id' | 'receive'>[] = [
  assignRoleModal,
  changePhaseModal,
  changeSeverityModal,
  closeIncidentModal,
  declareModal,
  noteModal,
  postUpdateModal,
  skipReviewModal,
];
