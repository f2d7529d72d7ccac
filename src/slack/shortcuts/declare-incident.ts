import { openDeclareForm } from '../modals/declare.ts';
import type { GlobalShortcut } from './shortcut.ts';

export const declareIncident: GlobalShortcut = {
  kind: 'global',
  id: 'declare-incident',
  async run(context) {
    await openDeclareForm(context);
  },
};
