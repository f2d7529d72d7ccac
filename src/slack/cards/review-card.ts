import type { KnownBlock } from '@slack/web-api';
import { codeNameOf, type Incident, type TimelineEntry } from '../../incident/incident.ts';
import { isRewritten } from '../../incident/redraft.ts';
import { spellDuration } from '../../review/moment.ts';
import { counted } from '../../review/telling.ts';
import { publishReview } from '../actions/publish-review.ts';
import { skipReview } from '../actions/skip-review.ts';
import { actor, harmless, moment } from '../text.ts';
import { buttons, context, fields, fitted, header, section } from './blocks.ts';

/** Where the post-incident review stands, as the room sees it; how the response ended was told when it did. */
export function reviewCard(incident: Incident, timeline: readonly TimelineEntry[]): KnownBlock[] {
  return fitted([
    header(`Post-incident review of ${codeNameOf(incident)}`),
    section(state(incident, timeline)),
    ...fields(durations(incident, timeline)),
    ...sources(timeline),
    ...controls(incident),
  ]);
}

/** As one of the briefed may read it: how long it took, and no more of the room. */
export function briefedReviewCard(incident: Incident, timeline: readonly TimelineEntry[]): KnownBlock[] {
  const files = incident.review?.state === 'published' ? 'Its file comes to you in a direct message.' : '';
  return fitted([
    section([reviewText(incident), files].filter(Boolean).join(' ')),
    ...fields(durations(incident, timeline)),
    context('You are briefed on this. Please share it with nobody.'),
  ]);
}

/** The card in one line, for notifications and screen readers. */
export function reviewText(incident: Incident): string {
  const states = {
    composing: 'is being written',
    drafted: 'is drafted',
    published: 'is published',
    skipped: 'is skipped',
  } as const;
  const state = incident.review ? states[incident.review.state] : 'is put off: the response goes on';
  return `The post-incident review of ${codeNameOf(incident)} ${state}.`;
}

function state(incident: Incident, timeline: readonly TimelineEntry[]): string {
  const due = incident.review ? ` It is due ${moment(incident.review.dueAt, '{date_long}')}.` : '';
  switch (incident.review?.state) {
    case 'drafted':
      return `*The draft is ready.*${due}\nIt was written from this room’s whole history${isRewritten(timeline) ? ', and anew after a correction: its newest files are in this message’s thread' : ''}. Download its file, and answer its questions where your team keeps its reviews; then publish the review, which closes the incident.`;
    case 'published':
      return `*Published* by ${author(timeline, 'review-published')}. Thank you.`;
    case 'skipped':
      return `*Skipped* by ${author(timeline, 'review-skipped')}${reasonForSkipping(timeline)}`;
    case undefined:
      if (timeline.some(({ event }) => event.type === 'review-published'))
        return '*Published*, and the incident was reopened since. This review stays as it is; the next one will be written when the response ends.';
      return '*Put off.* The response goes on; this draft stays as it is, and the next one will be written when it ends.';
    default:
      return `*Being written* from this room’s history.${due}`;
  }
}

function author(timeline: readonly TimelineEntry[], type: 'review-published' | 'review-skipped'): string {
  const by = timeline.findLast(({ event }) => event.type === type)?.by ?? 'muster';
  return actor(by);
}

function reasonForSkipping(timeline: readonly TimelineEntry[]): string {
  const event = timeline.findLast((entry) => entry.event.type === 'review-skipped')?.event;
  return event?.type === 'review-skipped' ? `: ${harmless(event.words.reason, 600)}` : '.';
}

function durations(incident: Incident, timeline: readonly TimelineEntry[]): string[] {
  const updates = timeline.filter(({ event }) => event.type === 'update-posted').length;
  return [
    `*Declared*\n${moment(incident.declaredAt)}`,
    `*Response over*\n${incident.endedAt ? moment(incident.endedAt) : 'not yet'}`,
    `*Commander after*\n${incident.acknowledgedAt ? spellDuration(incident.acknowledgedAt.getTime() - incident.declaredAt.getTime()) : 'never'}`,
    `*Updates posted*\n${updates}`,
  ];
}

function sources(timeline: readonly TimelineEntry[]): KnownBlock[] {
  const event = timeline.findLast((entry) => entry.event.type === 'review-drafted')?.event;
  if (event?.type !== 'review-drafted') return [];
  const masked = event.masked > 0 ? ` · ${counted(event.masked, 'secret')} masked` : '';
  const gaps = event.gaps > 0 ? ` · ${counted(event.gaps, 'gap')}, named in the review` : '';
  return [context(`Read ${counted(event.messages, 'message')} of this room${masked}${gaps}`)];
}

function controls(incident: Incident): KnownBlock[] {
  if (incident.review?.state !== 'drafted' || incident.phase !== 'review') return [];
  const value = { incident: incident.id };
  return buttons([publishReview.button('Publish review', value, 'primary'), skipReview.button('Skip review', value)]);
}
