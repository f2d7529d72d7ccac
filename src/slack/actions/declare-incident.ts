import { z } from 'zod';
import { action } from '../action.ts';
import { openDeclareForm } from '../modals/declare.ts';

export const declareIncident = action({
  id: 'declare-incident',
  value: z.object({}),
  async run(_, context) {
    await openDeclareForm(context);
  },
});
