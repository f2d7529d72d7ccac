import { ring } from './alarm.ts';
import { refuseGuest, requireRight } from './authority.ts';
import { decideCall } from './call.ts';
import { decideCircles } from './circles.ts';
import { decideCorrection } from './correction.ts';
import { decideClosing } from './decide-closing.ts';
import { decideCourse } from './decide-course.ts';
import { decideHandovers } from './decide-handovers.ts';
import { decideReminders } from './decide-reminders.ts';
import { decideRoles } from './decide-roles.ts';
import { decideRoom } from './decide-room.ts';
import { decideTasks } from './decide-tasks.ts';
import { decideUpdates } from './decide-updates.ts';
import { decideFacts } from './facts.ts';
import { decideFollowing } from './following.ts';
import type { Actor, Command, Event, Incident } from './incident.ts';
import { reference } from './incident.ts';
import { deedOf, type Rule, rules } from './permissions.ts';
import type { Plan } from './plan.ts';
import { decidePresence } from './presence.ts';
import { decidePrivacy } from './privacy.ts';
import type { NextAfter } from './promise.ts';
import { decideQuestions } from './question.ts';
import { Refusal } from './refusal.ts';
import { decideReopening } from './reopen.ts';
import { decideRemoval, refuseCompany } from './trial.ts';
import { decideActivity } from './watch.ts';
import { decidePassingOn } from './watch-alarms.ts';

/** What a decision may lean on. */
export interface Circumstances {
  readonly by: Actor;
  readonly at: Date;
  /** The plan the incident was declared under. */
  readonly plan: Plan;
  readonly nextAfter: NextAfter;
}

/**
 * What a command does to an incident: the events it causes, none when there is nothing left to do.
 * Throws a Refusal when it may not be done.
 */
export function decide(incident: Incident, command: Command, circumstances: Circumstances): readonly Event[] {
  admit(incident, command, circumstances);
  switch (command.type) {
    case 'ring':
      return ring(incident, circumstances);
    case 'record-room':
    case 'report-room':
    case 'resume-room':
    case 'replace-room':
    case 'record-replacement':
      return decideRoom(incident, command);
    case 'assign':
    case 'release':
      return decideRoles(incident, command, circumstances);
    case 'change-phase':
    case 'change-severity':
    case 'note':
      return decideCourse(incident, command, circumstances);
    case 'offer-handover':
    case 'accept-handover':
    case 'decline-handover':
    case 'withdraw-handover':
    case 'keep-command':
      return decideHandovers(incident, command, circumstances);
    case 'set-call':
      return decideCall(incident.callUrl, command);
    case 'add-task':
    case 'take-task':
    case 'change-task':
    case 'postpone-task':
    case 'settle-task':
    case 'reopen-task':
    case 'pass-on-tasks':
    case 'keep-tasks':
    case 'report-leaver':
    case 'add-playbook':
      return decideTasks(incident, command, circumstances);
    case 'pass-on-reminder':
      return decidePassingOn(incident, command, circumstances.plan);
    case 'record-activity':
      return decideActivity(incident, command);
    case 'record-decision':
    case 'withdraw-decision':
    case 'add-to-scope':
    case 'move-in-scope':
    case 'withdraw-from-scope':
    case 'assess-impact':
    case 'edit':
    case 'link':
    case 'unlink':
    case 'record-link':
    case 'record-unlink':
      return decideFacts(incident, command, circumstances);
    case 'add-people':
    case 'remove-people':
    case 'brief-people':
    case 'stop-briefing':
    case 'record-briefed':
    case 'record-called':
      return decideCircles(incident, command, circumstances);
    case 'follow':
    case 'unfollow':
    case 'request-update':
    case 'record-followers':
    case 'drop-follower':
      return decideFollowing(incident, command, circumstances);
    case 'record-join':
    case 'record-leave':
      return decidePresence(incident, command);
    case 'post-update':
    case 'post-no-change':
    case 'approve-update':
    case 'send-back-update':
      return decideUpdates(incident, command, circumstances);
    case 'correct-update':
      return decideCorrection(incident, command);
    case 'ask-question':
    case 'answer-question':
      return decideQuestions(incident, command, circumstances.by.kind === 'person' ? circumstances.by.id : null);
    case 'snooze':
    case 'remind-another':
    case 'stop-reminders':
    case 'resume-reminders':
    case 'change-cadence':
      return decideReminders(incident, command, circumstances);
    case 'reopen':
      return decideReopening(incident, command, circumstances);
    case 'make-private':
      return decidePrivacy(incident, command, circumstances);
    case 'remove-trial':
      return decideRemoval(incident);
    case 'close':
    case 'record-review':
    case 'publish-review':
    case 'skip-review':
      return decideClosing(incident, command, circumstances);
  }
}

function admit(incident: Incident, command: Command, { by, plan }: Circumstances): void {
  const deed = deedOf(command, by, incident);
  const rule: Rule = rules[deed];
  refuseGuest(by);
  if (incident.phase === 'closed' && rule.who !== 'muster' && !rule.afterClosing)
    throw new Refusal('closed', `${reference(incident)} is closed${whatThen(command)}: \`{command} reopen <reason>\`.`);
  requireRight(incident, plan, by, deed);
  refuseCompany(incident, deed);
}

/** A published review tells what was true when it was. */
function whatThen({ type }: Command): string {
  return type === 'edit' ? ', and its record is final. To correct it and write the review anew' : '. To go on with it';
}

/** The commands of these types. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
