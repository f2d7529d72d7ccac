import type { EventOf, Incident, TimelineEntry } from '../../incident/incident.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import { type Plan, severityOf } from '../../incident/plan.ts';
import { isReturn } from '../../incident/reopen.ts';
import type { Correction } from '../../incident/update.ts';
import { askQuestion } from '../actions/ask-question.ts';
import { correctUpdate } from '../actions/correct-update.ts';
import { actor, moment, planText, sentence } from '../text.ts';
import { because } from './because.ts';
import { context, section } from './blocks.ts';
import { changed, lacking } from './entry-words.ts';
import { type Message, message, withText } from './message.ts';
import { correctedMark, updateBlocks } from './update-blocks.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { nextBy, outcomeWords, severityMark, severityName } from './words.ts';

/** Events whose news is one message, whoever is told. */
export type NewsEvent = EventOf<'phase-changed' | 'severity-changed' | 'update-posted' | 'response-ended' | 'closed'>;

export function isNews(event: TimelineEntry['event']): event is NewsEvent {
  return ['phase-changed', 'severity-changed', 'update-posted', 'response-ended', 'closed'].includes(event.type);
}

export interface Told {
  readonly event: NewsEvent;
  readonly by: TimelineEntry['by'];
  readonly incident: Incident;
  readonly plan: Plan;
  /** Of an update: that it says something else now than when it was posted. */
  readonly corrected?: Correction | null;
  /** The entry that tells of it; left out, an update offers nothing to press. */
  readonly entry?: number;
}

/** What the room is told of an event. */
export function roomNews(told: Told): Message {
  const { event, incident } = told;
  switch (event.type) {
    case 'phase-changed':
      return message(phaseText(event, who(told)));
    case 'severity-changed':
      return severityNews(event, told);
    case 'update-posted':
      return updateNews(event, told, 'Correct', correctUpdate);
    case 'response-ended':
      return message(
        `:white_check_mark: *The response is over*, says ${who(told)}.`,
        ...wholeQuotation(event.words.summary),
        context(
          `The draft of the review appears here in a moment. It is due ${moment(event.reviewDueAt, '{date_long}')}.`,
        ),
      );
    case 'closed':
      return message(closedText(event, incident, who(told)), ...closingLine(event));
  }
}

/** What the announcement channel reads of the same event; for public incidents only. */
export function announcementNews(told: Told): Message {
  const { event, incident } = told;
  switch (event.type) {
    case 'phase-changed':
      return message(phaseText(event, who(told)));
    case 'response-ended':
      return message(
        `:white_check_mark: *The response is over*, says ${who(told)}.`,
        ...wholeQuotation(event.words.summary),
      );
    case 'closed':
      return message(closedText(event, incident, who(told)), ...closingLine(event));
    case 'severity-changed':
      return severityNews(event, told);
    case 'update-posted':
      return updateNews(event, told, 'Ask a question', askQuestion);
  }
}

function who({ by }: Told): string {
  return actor(by);
}

function phaseText(event: EventOf<'phase-changed'>, who: string): string {
  const { from, to } = event;
  return isReturn(event)
    ? `:leftwards_arrow_with_hook: *The response goes on*: ${who} reopened the incident in *${to}*${because(event.words.reason)}`
    : `${who} moved the incident from ${from} to *${to}* (${phaseMeaning[to]})${lacking(event)}${because(event.words.reason)}`;
}

/** What a severity asks of people is asked no more once the response is over. */
function severityNews(event: EventOf<'severity-changed'>, told: Told): Message {
  const { plan } = told;
  const text = `${who(told)} ${changed(event, plan)} severity to *${severityName(event.to)}*${because(event.words.reason)}`;
  if (!event.promisedAt) return message(text);
  const meaning = sentence(planText(severityOf(plan, event.to).meaning));
  return message(
    text,
    context(`${severityMark(event.to, plan)}: ${meaning} Next update by ${moment(event.promisedAt)}.`),
  );
}

function updateNews(
  event: EventOf<'update-posted'>,
  told: Told,
  label: string,
  offer: typeof askQuestion | typeof correctUpdate,
): Message {
  const { incident, entry, corrected = null } = told;
  if (event.noChange) return message(`*No change*, says ${who(told)}. ${nextBy(event.promisedAt)}.`);
  const text = `:loudspeaker: *Update* by ${who(told)}${correctedMark(corrected)}`;
  const press = entry === undefined ? undefined : offer.button(label, { incident: incident.id, update: entry });
  return withText(text, [section(text, press), ...updateBlocks(event, incident, corrected)]);
}

function closedText(event: EventOf<'closed'>, incident: Incident, who: string): string {
  if (incident.review?.state === 'skipped') return `:lock: ${who} closed this incident without a review.`;
  if (incident.review) return `:lock: The review is published and this incident is closed, by ${who}. Thank you all.`;
  return `:lock: ${who} closed this incident as ${outcomeWords(event.resolution, event.duplicateOf)}. Nothing more is owed, thank you all.`;
}

function closingLine(event: EventOf<'closed'>) {
  return event.words.summary ? wholeQuotation(event.words.summary) : [];
}
