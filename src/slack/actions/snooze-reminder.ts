import { z } from 'zod';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { moment } from '../text.ts';
import { ofIncident } from './values.ts';

export const snoozeReminder = action({
  id: 'snooze-reminder',
  value: ofIncident.extend({ minutes: z.number().int().positive() }),
  async run({ incident, minutes }, context) {
    const found = await context.incidentFor(incident);
    const { promise } = await coordinateAs(context, found, { type: 'snooze', minutes });
    if (promise) await context.answer({ text: `The reminder comes again ${moment(promise.remindAt)}.` });
  },
});
