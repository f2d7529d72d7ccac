import type { KnownBlock } from '@slack/web-api';
import { type EventOf, type Incident, reference, type TimelineEntry } from '../../incident/incident.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Correction } from '../../incident/update.ts';
import { askQuestion } from '../actions/ask-question.ts';
import { actor, moment } from '../text.ts';
import { context, section } from './blocks.ts';
import { executiveNote } from './executive-note.ts';
import { type Message, message, withText } from './message.ts';
import { correctedMark, updateBlocks } from './update-blocks.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { fullName, nameOutside, nextBy, nextUpdate, outcomeWords, severityMark } from './words.ts';

type By = TimelineEntry['by'];

/** What the briefed are told after the first time. */
export type BriefedNews = EventOf<'update-posted' | 'response-ended' | 'closed'>;

/** What a direct message adds to an update. */
export interface Posted {
  /** The entry that posted it; left out, nothing can be pressed. */
  readonly entry?: number;
  readonly corrected?: Correction | null;
}

const discretion = 'For you alone: please do not forward it or speak of it to others.';

/** The first that somebody outside the room reads of an incident: what this is, and what they may do with it. */
export function briefingNote(incident: Incident, plan: Plan, by: By, command: string): Message {
  const who = by === 'muster' ? 'by the response plan' : `by ${actor(by)}`;
  return message(
    `You are briefed on ${nameOutside(incident)}, ${who}.`,
    section(
      `${fullName(incident)}\n${severityMark(incident.severity, plan)} · *${incident.phase}*: ${phaseMeaning[incident.phase]}\n${nextUpdate(incident)}`,
    ),
    section(
      `You are kept informed; nothing is asked of you. Each update comes to you here, and at the end the review. \`${command} status ${reference(incident)}\` says how it stands. You are not in its room, where the work is done.`,
    ),
    ...(incident.visibility === 'private'
      ? [
          context(
            'Few know of this. Please share it with nobody, forward nothing, and ask whoever briefed you if in doubt.',
          ),
        ]
      : []),
  );
}

/** An update, or the end, for one of the briefed; `posted` says of an update how it is asked about, and whether it was corrected. */
export function briefedNews(incident: Incident, event: BriefedNews, by: By, posted: Posted = {}): Message {
  const name = nameOutside(incident);
  const alone: KnownBlock[] = incident.visibility === 'private' ? [context(discretion)] : [];
  switch (event.type) {
    case 'update-posted':
      return updateNote(incident, event, by, posted);
    case 'response-ended':
      return message(
        `:white_check_mark: The response to ${name} is over, says ${actor(by)}.`,
        ...wholeQuotation(event.words.summary),
        context(
          `The review is due ${moment(event.reviewDueAt, '{date_long}')}; once it is published it comes to you here.`,
        ),
        ...alone,
      );
    case 'closed':
      return message(
        `:lock: ${name} is closed.`,
        section(`${actor(by)} closed it as ${outcomeWords(event.resolution, event.duplicateOf)}.`),
        ...(event.words.summary ? wholeQuotation(event.words.summary) : []),
        ...alone,
      );
  }
}

function updateNote(
  incident: Incident,
  event: EventOf<'update-posted'>,
  by: By,
  { entry, corrected = null }: Posted,
): Message {
  const { executive } = event;
  if (executive) return executiveNote(incident, { event: { ...event, executive }, by, entry, corrected });
  const name = nameOutside(incident);
  if (event.noChange) return message(`${name}: *no change*, says ${actor(by)}. ${nextBy(event.promisedAt)}.`);
  const text = `:loudspeaker: *Update* on ${name} by ${actor(by)}${correctedMark(corrected)}`;
  const ask =
    entry === undefined ? undefined : askQuestion.button('Ask a question', { incident: incident.id, update: entry });
  const alone = incident.visibility === 'private' ? [context(discretion)] : [];
  return withText(text, [section(text, ask), ...updateBlocks(event, incident, corrected), ...alone]);
}

/** Stands in the place of an update whose reader may know of the incident no more. */
export const withdrawnUpdate = message('This update is not shown here any more.');

/** Comes with the review's file. */
export function sharedReviewNote(incident: Incident): Message {
  const alone: KnownBlock[] = incident.visibility === 'private' ? [context(discretion)] : [];
  return message(`The review of ${nameOutside(incident)} is published. Its file follows.`, ...alone);
}
