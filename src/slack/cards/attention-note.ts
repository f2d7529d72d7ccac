import type { Button } from '@slack/web-api';
import { holdersOf, type Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { type Matter, stands } from '../../incident/watch.ts';
import { assignRole } from '../actions/assign-role.ts';
import { changePhase } from '../actions/change-phase.ts';
import { postUpdate } from '../actions/post-update.ts';
import { publishReview } from '../actions/publish-review.ts';
import { skipReview } from '../actions/skip-review.ts';
import { mentions, moment } from '../text.ts';
import { buttons, sections } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside, titleOfRole } from './words.ts';

/** What a message about what stands for long becomes when its reader may know of the incident no more. */
export const spentAttention = message(':eyes: This is settled.');

/** Tells whoever commands what stands for longer than it should, and of what ended since that it did; in the room where `room` is null. */
export function attentionNote(
  incident: Incident,
  plan: Plan,
  matters: readonly Matter[],
  room: string | null,
): Message {
  const open = matters.filter((matter) => stands(matter, incident));
  const of = room === null ? 'This incident' : nameOutside(incident);
  const lead =
    open.length > 0 ? `:eyes: ${of} needs a look.` : `:white_check_mark: ${of}: nothing of this is open any more.`;
  const lines = matters
    .map((matter) => (open.includes(matter) ? whatStands(matter, incident, plan) : whatBecame(matter, incident, plan)))
    .flatMap((line) => (line ? `• ${line}` : []));
  return message(
    room === null ? lead : `${lead} ${room}`,
    ...sections(lines),
    ...buttons(uniqueById(open.flatMap((matter) => remedies(matter, incident)))),
  );
}

function whatStands(matter: Matter, incident: Incident, plan: Plan): string {
  const since = moment(matter.since);
  switch (matter.about) {
    case 'seat':
      return `Nobody is *${titleOfRole(matter.role, plan)}*, since ${since}.`;
    case 'phase':
      return `*${matter.phase}* has gone on since ${since}, longer than usual. Move on, or say in an update what it waits for.`;
    case 'silence':
      return `*Nothing has happened* since ${since}. Is somebody at it?`;
    case 'review': {
      const due = incident.review ? `, and is due ${moment(incident.review.dueAt, '{date_long}')}` : '';
      return `*The review is not published*${due}. The response ended ${since}.`;
    }
  }
}

/** null: there is nothing to say. */
function whatBecame(matter: Matter, incident: Incident, plan: Plan): string | null {
  switch (matter.about) {
    case 'seat': {
      const holders = mentions(holdersOf(incident, matter.role));
      const title = titleOfRole(matter.role, plan);
      return holders ? `${title}: ${holders}.` : `${title}: settled.`;
    }
    case 'phase':
      return `${matter.phase} is over; the phase is ${incident.phase}.`;
    case 'silence':
      return null;
    case 'review':
      return incident.review ? `The review is ${incident.review.state}.` : 'The response goes on.';
  }
}

function remedies({ about }: Matter, incident: Incident): Button[] {
  const value = { incident: incident.id };
  switch (about) {
    case 'seat':
      return [assignRole.button('Assign role', value)];
    case 'phase':
      return [changePhase.button('Change phase', value), postUpdate.button('Post update', value)];
    case 'silence':
      return [postUpdate.button('Post update', value)];
    case 'review':
      return incident.review?.state === 'drafted'
        ? [publishReview.button('Publish review', value), skipReview.button('Skip review', value)]
        : [skipReview.button('Skip review', value)];
  }
}

function uniqueById(all: readonly Button[]): readonly Button[] {
  return all.filter((button, index) => all.findIndex(({ action_id }) => action_id === button.action_id) === index);
}
