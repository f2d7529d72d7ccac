import { z } from 'zod';
import { promiseTo } from '../../incident/promise.ts';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { moment } from '../text.ts';
import { ofPromise } from './values.ts';

export const snoozeReminder = action({
  id: 'snooze-reminder',
  value: ofPromise.extend({ minutes: z.number().int().positive() }),
  async run({ incident, minutes, audience }, context) {
    const found = await context.incidentFor(incident);
    const after = await coordinateAs(context, found, { type: 'snooze', minutes, audience });
    const until = promiseTo(after, audience)?.notBefore;
    if (until) await context.answer({ text: `Snoozed until ${moment(until)}. The update stays due as promised.` });
  },
});
