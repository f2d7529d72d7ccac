import type { Incident } from '../../incident/incident.ts';
import { type Plan, typeOf } from '../../incident/plan.ts';
import { moment } from '../text.ts';
import { context, section } from './blocks.ts';
import { paging } from './declaration-note.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

/**
 * What whoever declared reads while the room cannot be made yet. Of other rooms it says nothing, not even how many come
 * first: that would tell of incidents which do not exist for the reader. The time is what they see for themselves by waiting.
 */
export function waitNote(incident: Incident, plan: Plan, opensAt: Date): Message {
  const expected = `its room is expected at about ${moment(opensAt, '{time}')}`;
  return message(
    `${nameOutside(incident)} is declared, and ${expected}.`,
    section(
      `Slack limits how fast rooms open. When it is there, ${typeOf(plan, incident.type).declarerJoins ? 'its link stands here' : 'I say so here'}.`,
    ),
    section(paging(plan)),
    context('Only you read this.'),
  );
}

/** In place of the note, when no room will come. */
export function spentWaitNote(incident: Incident): Message {
  const why = incident.phase === 'closed' ? 'was closed before its room opened' : 'has no room: it could not be opened';
  return message(`${nameOutside(incident)} ${why}.`);
}
