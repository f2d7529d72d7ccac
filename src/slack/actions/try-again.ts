import type { Button } from '@slack/web-api';
import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { action } from '../action.ts';
import { healthAnswer } from '../answers/health.ts';
import { triedAgainNote } from '../cards/tried-again-note.ts';

export const tryAgain = action({
  id: 'try-again',
  /** `effect` is its key; `on` is what the button stands on, and what becomes of it. */
  value: z.object({ effect: z.string().min(1), on: z.enum(['health', 'note']) }),
  async run({ effect, on }, context) {
    const { coordination, access, personId: by, request, now, log } = context;
    const found = await coordination.effectKeyed(effect);
    if (!found) throw new Refusal('not-found', 'It was done days ago, and there is nothing left to try again.');
    const incident = await context.incidentFor(found.incidentId);
    const came = await coordination.tryAgain(request, effect, await access.actor(by, incident));
    if (came === 'begun') log.info({ effect: found.type, key: effect, by }, 'what was given up is tried again');
    const trying = { incident, type: found.type, came, by, at: now() };
    await context.replace(
      on === 'health' ? await healthAnswer(context, { retry: retryFromHealth, trying }) : triedAgainNote(trying),
    );
  },
});

export function retryFromHealth(key: string): Button {
  return tryAgain.button('Try again', { effect: key, on: 'health' });
}
