import { commandModal } from './command-modal.ts';
import { executiveEntered } from './update-entered.ts';

export const executiveUpdateModal = commandModal({
  id: 'executive-update',
  entered: executiveEntered,
  command: (entered, _incident, _asker, { audience }) => ({ type: 'post-update', ...entered, audience }),
});
