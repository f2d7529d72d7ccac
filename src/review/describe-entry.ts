import { timeChangeWords } from '../incident/edit.ts';
import type { ShownEntry } from '../incident/following.ts';
import { lackingWords } from '../incident/gates.ts';
import { impactChangeWords } from '../incident/impact.ts';
import { type EventOf, reference } from '../incident/incident.ts';
import { linkWords } from '../incident/link.ts';
import { stepsBetween } from '../incident/phase.ts';
import { severityStep } from '../incident/plan.ts';
import { isReturn } from '../incident/reopen.ts';
import type { Exposure, Loss } from '../incident/room-trouble.ts';
import type { Matter } from '../incident/watch.ts';
import { because } from './because.ts';
import { describeCircles } from './describe-circles.ts';
import { describeHandover } from './describe-handover.ts';
import { describeReminder, toAudience } from './describe-reminder.ts';
import { describeTask } from './describe-task.ts';
import { type Inline, type Markdown, md } from './markdown.ts';
import { spellDuration, utcDay, utcMinute } from './moment.ts';
import { counted, roleTitle, type Telling, typeTitle } from './telling.ts';

/** What happened, in words that follow the name of who did it: 'took command of ...'. */
export function describeEntry({ event, by, at }: ShownEntry, telling: Telling): Markdown {
  const { who } = telling;
  switch (event.type) {
    case 'declared':
      return md`Declared the incident: ${event.severity}, ${typeTitle(telling, event.incidentType)}, ${event.visibility}`;
    case 'room-opened':
      return md`Opened the room and invited ${counted(event.invited.length, 'person', 'people')}${
        event.notInvited.length > 0 ? md`; ${event.notInvited.length} could not be invited` : ''
      }`;
    case 'room-lost':
      return md`${lost[event.trouble]}`;
    case 'room-exposed':
      return md`${lost[event.trouble]}; stopped posting there`;
    case 'room-regained':
      return md`Found the room as it should be again`;
    case 'room-requested':
      return md`Asked for a new room`;
    case 'room-replaced':
      return md`Opened a new room in the place of the one before, and invited ${counted(event.invited.length, 'person', 'people')}${
        event.notInvited.length > 0 ? md`; ${event.notInvited.length} could not be invited` : ''
      }`;
    case 'role-assigned':
      return assigned(event, by, telling);
    case 'handover-offered':
    case 'handover-accepted':
    case 'handover-declined':
    case 'handover-withdrawn':
    case 'handover-escalated':
    case 'command-nudged':
    case 'command-kept':
      return describeHandover(event, by, telling);
    case 'role-released':
      return event.person === by
        ? md`Released **${roleTitle(telling, event.role)}**`
        : md`Relieved ${who(event.person)} of **${roleTitle(telling, event.role)}**`;
    case 'phase-changed':
      return because(
        isReturn(event)
          ? md`Reopened the incident in **${event.to}**`
          : stepsBetween(event.from, event.to) < 0
            ? md`Went back from ${event.from} to **${event.to}**`
            : md`Moved from ${event.from} to **${event.to}**${event.missing ? `, ${lackingWords(event.missing)}` : ''}`,
        event.words.reason,
      );
    case 'severity-changed':
      return because(
        md`${severityStep(telling.record.plan, event.from, event.to) < 0 ? 'Raised' : 'Lowered'} severity from ${event.from} to **${event.to}**`,
        event.words.reason,
      );
    case 'update-posted':
      return updated(event, at, telling);
    case 'update-drafted':
      return md`Wrote an update to ${event.audience}, to be approved: ${event.words.known}`;
    case 'update-sent-back':
      return because(md`Sent back the update of ${who(event.author)}`, event.words.reason);
    case 'update-corrected':
      return md`Corrected an update, to: ${event.words.known}`;
    case 'question-asked':
      return md`Asked about an update: ${event.words.text}`;
    case 'question-answered':
      return md`Answered a question: ${event.words.text}`;
    case 'update-reminded':
    case 'update-missed':
    case 'reminder-snoozed':
    case 'reminders-stopped':
    case 'reminders-resumed':
    case 'cadence-changed':
      return describeReminder(event, telling);
    case 'noted':
      return md`${event.words.text || '(no text)'}`;
    case 'call-set':
      return event.words.url ? md`Opened a call` : md`Ended the call`;
    case 'decision-recorded':
      return md`**Decided:** ${event.words.text}`;
    case 'decision-withdrawn':
      return because(md`Withdrew the decision of ${utcMinute(event.decidedAt)}`, event.words.reason);
    case 'scope-withdrawn':
      return because(md`Took ${event.words.name} out of the scope, entered by mistake`, event.words.reason);
    case 'unlinked':
      return because(md`Took a link away, made by mistake: ${linkWords(event)}`, event.words.reason);
    case 'scope-added':
      return md`Added the ${event.kind} ${event.words.name} to the scope`;
    case 'scope-moved':
      return md`Moved ${event.words.name} from ${event.from} to **${event.to}**`;
    case 'linked':
      return md`Linked it: ${linkWords(event)}`;
    case 'title-changed':
      return md`Changed the title from ${event.words.from} to **${event.words.to}**`;
    case 'type-changed':
      return md`Changed the type from ${typeTitle(telling, event.from)} to **${typeTitle(telling, event.to)}**`;
    case 'times-corrected':
      return md`Corrected the times: ${event.changes.map((change) => timeChangeWords(change, utcMinute)).join('; ')}`;
    case 'impact-assessed':
      return md`Assessed the impact: ${event.changes.map(impactChangeWords).join('; ')}`;
    case 'made-private':
      return because(md`Made the incident private`, event.words.reason);
    case 'trial-removed':
      return md`Removed the test`;
    case 'task-added':
    case 'task-given':
    case 'task-due-changed':
    case 'task-settled':
    case 'task-reopened':
    case 'tasks-reminded':
    case 'tasks-kept':
    case 'leaver-reported':
    case 'playbook-added':
      return describeTask(event, by, telling);
    case 'people-added':
    case 'people-removed':
    case 'people-briefed':
    case 'briefing-ended':
    case 'people-called':
    case 'member-joined':
    case 'member-left':
      return describeCircles(event, telling);
    case 'attention-called': {
      const matters = event.matters.map((matter) => watched(matter, telling)).join(', ');
      return md`Told ${event.to ? who(event.to) : 'the room'} of what had stood for long: ${matters}`;
    }
    case 'activity-seen':
      return md`Saw that people wrote in the room, last at ${utcMinute(event.happenedAt)}`;
    case 'response-ended':
      return md`Declared the response over; the review is due on ${utcDay(event.reviewDueAt)}`;
    case 'closed':
      return because(
        md`Closed the incident as ${event.resolution.replace('-', ' ')}${originalOf(event)}`,
        event.words.summary,
      );
    case 'review-drafted':
      return md`Drafted the review from ${counted(event.messages, 'message')}`;
    case 'review-published':
      return md`Published the review`;
    case 'review-skipped':
      return because(md`Skipped the review`, event.words.reason);
  }
}

const lost: Readonly<Record<Loss | Exposure, string>> = {
  archived: 'Found the room archived',
  deleted: 'Found the room deleted',
  removed: 'Was removed from the room',
  unreachable: 'Found the room gone, or was removed from it',
  public: 'Found the private room made public',
  shared: 'Found the private room shared beyond the workspace',
};

function assigned(event: EventOf<'role-assigned'>, by: string, telling: Telling): Markdown {
  const role = roleTitle(telling, event.role);
  const deed: Inline = event.person === by ? md`Became **${role}**` : md`Made ${telling.who(event.person)} **${role}**`;
  const instead =
    event.former && event.former !== event.person ? md`${deed}, after ${telling.who(event.former)}` : deed;
  return because(instead, event.words.reason);
}

function originalOf({ resolution, duplicateOf }: EventOf<'closed'>): string {
  if (resolution !== 'duplicate') return '';
  return duplicateOf === null ? ' of another incident' : ` of ${reference({ number: duplicateOf })}`;
}

function updated(
  { audience, author, executive, noChange, dueAt, words }: EventOf<'update-posted'>,
  at: Date,
  telling: Telling,
): Markdown {
  const late = dueAt ? at.getTime() - dueAt.getTime() : 0;
  const to = toAudience(audience, telling);
  const delay = late >= 60_000 ? md` (${spellDuration(late)} late)` : '';
  if (noChange) return md`Reported no change${to}${delay}`;
  const glance = executive ? md`${executive.trend}; data involved: ${executive.data}; ` : '';
  const deed = author ? md`Approved and sent the update of ${telling.who(author)}` : md`Posted an update`;
  return md`${deed}${to}${delay}: ${glance}${words.known}`;
}

function watched(matter: Matter, telling: Telling): string {
  switch (matter.about) {
    case 'seat':
      return `nobody is ${roleTitle(telling, matter.role)}`;
    case 'phase':
      return matter.phase;
    case 'silence':
      return `nothing since ${utcMinute(matter.since)}`;
    case 'review':
      return 'the review';
  }
}
