import { timeChangeWords } from '../../incident/edit.ts';
import type { ShownEntry } from '../../incident/following.ts';
import { lackingWords } from '../../incident/gates.ts';
import { impactChangeWords } from '../../incident/impact.ts';
import type { EventOf } from '../../incident/incident.ts';
import { linkWords } from '../../incident/link.ts';
import { type Plan, severityStep } from '../../incident/plan.ts';
import { isReturn } from '../../incident/reopen.ts';
import type { Task } from '../../incident/task.ts';
import { actor, bold, channelMention, mention, mentions, moment } from '../text.ts';
import { because, said } from './because.ts';
import { circleWords } from './circle-words.ts';
import { dataWords, trendWords } from './executive-words.ts';
import { handoverEntryWords } from './handover-entry-words.ts';
import { reminderEntryWords, toAudience } from './reminder-entry-words.ts';
import { whatBecame } from './room-words.ts';
import { taskEntryWords } from './task-entry-words.ts';
import { watchEntryWords } from './watch-entry-words.ts';
import { audienceTitle, outcomeWords, severityName, titleOfRole, titleOfType } from './words.ts';

/** What an entry of the timeline says, in one sentence of mrkdwn; `tasks` are the incident's. Says all there is to say: for the room only. */
export function entryWords({ event, by }: ShownEntry, plan: Plan, tasks: readonly Task[] = []): string {
  const who = actor(by);
  switch (event.type) {
    case 'declared':
      return `${who} declared ${bold(said(event.words.title))} as ${severityName(event.severity)}`;
    case 'room-opened':
      return `${channelMention(event.channelId)} opened, ${event.invited.length} invited`;
    case 'room-lost':
      return `${whatBecame(event.trouble)}; what Muster has to say there waits`;
    case 'room-exposed':
      return `${whatBecame(event.trouble)}; Muster stopped posting there`;
    case 'room-regained':
      return by === 'muster'
        ? 'The room is there again, and Muster goes on in it'
        : `${who} had the room looked at: it is as it should be again, and Muster goes on in it`;
    case 'room-requested':
      return `${who} asked for a new room`;
    case 'room-replaced':
      return `${channelMention(event.channelId)} took the place of the room before, ${event.invited.length} invited`;
    case 'role-assigned':
      return roleAssigned(event, by, plan);
    case 'handover-offered':
    case 'handover-accepted':
    case 'handover-declined':
    case 'handover-withdrawn':
    case 'handover-escalated':
    case 'command-nudged':
    case 'command-kept':
      return handoverEntryWords(event, by, plan);
    case 'role-released':
      return event.person === by
        ? `${who} released ${titleOfRole(event.role, plan)}`
        : `${who} released ${titleOfRole(event.role, plan)} for ${mention(event.person)}`;
    case 'phase-changed':
      return isReturn(event)
        ? `${who} reopened the incident in *${event.to}*${because(event.words.reason)}`
        : `${who} moved the incident from ${event.from} to *${event.to}*${lacking(event)}${because(event.words.reason)}`;
    case 'severity-changed':
      return `${who} ${changed(event, plan)} severity to *${severityName(event.to)}*${because(event.words.reason)}`;
    case 'update-posted':
      return event.noChange
        ? `${who} reported no change${toAudience(event.audience, plan)}`
        : `${who} ${postedWords(event)}${toAudience(event.audience, plan)}: ${glance(event)}${said(event.words.known)}`;
    case 'update-drafted':
      return `${who} wrote an update to ${audienceTitle(event.audience, plan)}, to be approved: ${glance(event)}${said(event.words.known)}`;
    case 'update-sent-back':
      return `${who} sent back the update of ${mention(event.author)}${because(event.words.reason)}`;
    case 'update-corrected':
      return `${who} corrected an update: ${said(event.words.known)}`;
    case 'question-asked':
      return `${who} asked about an update: ${said(event.words.text)}`;
    case 'question-answered':
      return `${who} answered a question: ${said(event.words.text)}`;
    case 'update-reminded':
    case 'update-missed':
    case 'reminder-snoozed':
    case 'reminders-stopped':
    case 'reminders-resumed':
    case 'cadence-changed':
      return reminderEntryWords(event, who, plan);
    case 'noted':
      return noted(event, who);
    case 'call-set':
      return event.words.url ? `${who} opened a call: ${said(event.words.url)}` : `${who} ended the call`;
    case 'decision-recorded':
      return `${who} recorded a decision: ${said(event.words.text)}`;
    case 'decision-withdrawn':
      return `${who} withdrew the decision of ${moment(event.decidedAt)}${because(event.words.reason)}`;
    case 'scope-added':
      return `${who} added the ${event.kind} ${said(event.words.name)} to the scope`;
    case 'scope-moved':
      return `${who} moved ${said(event.words.name)} from ${event.from} to *${event.to}*`;
    case 'scope-withdrawn':
      return `${who} took ${said(event.words.name)} out of the scope, entered by mistake${because(event.words.reason)}`;
    case 'unlinked':
      return `${who} took a link away, made by mistake: ${linkWords(event)}${because(event.words.reason)}`;
    case 'linked':
      return `${who} linked it: ${linkWords(event)}`;
    case 'title-changed':
      return `${who} changed the title from ${said(event.words.from)} to ${bold(said(event.words.to))}`;
    case 'type-changed':
      return `${who} changed the type from ${titleOfType(event.from, plan)} to *${titleOfType(event.to, plan)}*`;
    case 'times-corrected':
      return `${who} corrected the times: ${event.changes.map((change) => timeChangeWords(change, moment)).join('; ')}`;
    case 'impact-assessed':
      return `${who} assessed the impact: ${event.changes.map(impactChangeWords).join(' · ')}`;
    case 'made-private':
      return `${who} made the incident private${because(event.words.reason)}`;
    case 'trial-removed':
      return `${who} removed the test`;
    case 'task-added':
    case 'task-given':
    case 'task-due-changed':
    case 'task-settled':
    case 'task-reopened':
    case 'tasks-reminded':
    case 'tasks-kept':
    case 'leaver-reported':
    case 'playbook-added':
      return taskEntryWords(event, by, { plan, tasks });
    case 'people-added':
    case 'people-removed':
    case 'people-briefed':
    case 'briefing-ended':
    case 'people-called':
    case 'member-joined':
    case 'member-left':
      return circleWords(event, who, plan, because);
    case 'attention-called':
    case 'activity-seen':
      return watchEntryWords(event, plan);
    case 'response-ended':
      return `${who} ended the response: ${said(event.words.summary)}`;
    case 'closed':
      return `${who} closed the incident as ${outcomeWords(event.resolution, event.duplicateOf)}${because(event.words.summary)}`;
    case 'review-drafted':
      return `Muster drafted the review from ${event.messages} messages`;
    case 'review-published':
      return `${who} published the review`;
    case 'review-skipped':
      return `${who} skipped the review${because(event.words.reason)}`;
  }
}

function postedWords({ author }: EventOf<'update-posted'>): string {
  return author ? `approved and sent the update of ${mention(author)}` : 'posted an update';
}

/** 'Better than before. Data involved: no. ', or nothing where the form does not say it. */
function glance({ executive }: EventOf<'update-posted' | 'update-drafted'>): string {
  return executive ? `${trendWords[executive.trend]}. Data involved: ${dataWords[executive.data]}. ` : '';
}

/** What the phase's gate asked for and was not there. */
export function lacking({ missing }: EventOf<'phase-changed'>): string {
  return missing ? ` ${lackingWords(missing)}` : '';
}

/** 'raised' or 'lowered'. */
export function changed(event: EventOf<'severity-changed'>, plan: Plan): string {
  return severityStep(plan, event.from, event.to) < 0 ? 'raised' : 'lowered';
}

function roleAssigned(event: EventOf<'role-assigned'>, by: string, plan: Plan): string {
  const role = titleOfRole(event.role, plan);
  const former = event.former ? ` from ${mention(event.former)}` : '';
  return by === event.person
    ? `${mention(by)} took ${role}${former}${because(event.words.reason)}`
    : `${actor(by)} made ${mentions([event.person])} ${role}${former}${because(event.words.reason)}`;
}

function noted(event: EventOf<'noted'>, who: string): string {
  const author = event.message?.author;
  const from = author && mention(author) !== who ? `, from a message of ${mention(author)}` : '';
  return `${who} noted${from}: ${said(event.words.text)}`;
}
