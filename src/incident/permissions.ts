import type { Actor, Command, Incident } from './incident.ts';

/** Who may do something to an incident. Guests and people of other organisations may nothing. */
export type Who =
  /** Muster by itself. */
  | 'muster'
  /** The commander, holders of the plan's commanding roles, and any member while nobody is commander. */
  | 'command'
  /** Whoever is in the room; until it is open, whoever declared or holds a role. */
  | 'member'
  /** As 'member', and whoever it is about has left the room. */
  | 'leaver'
  /** Any member where the plan lets them bring people into an incident of this type, else who commands. */
  | 'adder'
  /** The members; of a public incident every colleague. */
  | 'reader'
  /** The readers, and those who are briefed. */
  | 'briefed';

export interface Rule {
  readonly who: Who;
  /** Begins a sentence: 'Closing' is for the commander. */
  readonly what: string;
  /** Whether it can still be done once the incident is closed. */
  readonly afterClosing?: true;
  /** It changes nothing. */
  readonly reads?: true;
}

/** The permission rules: checks, refusals and help derive from this table. */
export const rules = {
  'record-room': { who: 'muster', what: 'Recording the room' },
  'report-room': { who: 'muster', what: 'Reporting on the room' },
  'record-replacement': { who: 'muster', what: 'Recording the room' },
  'record-review': { who: 'muster', what: 'Recording the review' },
  'record-join': { who: 'muster', what: 'Recording who came' },
  'record-activity': { who: 'muster', what: 'Recording that somebody wrote' },
  'record-leave': { who: 'muster', what: 'Recording who left' },
  'record-called': { who: 'muster', what: 'Recording who was called' },
  'record-briefed': { who: 'muster', what: 'Recording who is briefed' },
  'record-followers': { who: 'muster', what: 'Recording who follows' },
  'drop-follower': { who: 'muster', what: 'Dropping who may no longer know' },
  ring: { who: 'muster', what: 'Reminding' },
  claim: { who: 'member', what: 'Taking a role' },
  'leave-role': { who: 'member', what: 'Releasing one’s own role' },
  assign: { who: 'command', what: 'Assigning roles to others' },
  release: { who: 'command', what: 'Releasing roles of others' },
  'offer-handover': { who: 'member', what: 'Handing over one’s own role' },
  'hand-over-for': { who: 'command', what: 'Handing over roles of others' },
  'accept-handover': { who: 'member', what: 'Accepting a role' },
  'decline-handover': { who: 'member', what: 'Declining a role' },
  'withdraw-handover': { who: 'member', what: 'Withdrawing one’s own handover' },
  'keep-command': { who: 'member', what: 'Going on in command' },
  'withdraw-handover-for': { who: 'command', what: 'Withdrawing handovers of others' },
  'change-phase': { who: 'command', what: 'Changing the phase' },
  'change-severity': { who: 'command', what: 'Changing the severity' },
  'add-people': { who: 'adder', what: 'Bringing people into this incident' },
  'bring-back': { who: 'command', what: 'Bringing back someone who was removed' },
  'remove-people': { who: 'command', what: 'Removing people', afterClosing: true },
  'brief-people': { who: 'command', what: 'Briefing people', afterClosing: true },
  'stop-briefing': { who: 'command', what: 'Ending someone’s briefing', afterClosing: true },
  follow: { who: 'briefed', what: 'Following' },
  unfollow: { who: 'briefed', what: 'Following no more', afterClosing: true },
  'request-update': { who: 'briefed', what: 'Asking for an update' },
  'set-call': { who: 'member', what: 'Naming the call' },
  'add-task': { who: 'member', what: 'Adding tasks' },
  'take-task': { who: 'member', what: 'Taking tasks' },
  'change-task': { who: 'member', what: 'Changing tasks' },
  'postpone-task': { who: 'member', what: 'Postponing tasks' },
  'settle-task': { who: 'member', what: 'Settling tasks' },
  'reopen-task': { who: 'member', what: 'Reopening tasks' },
  'pass-on-tasks': { who: 'member', what: 'Passing on tasks' },
  'pass-on-own-tasks': { who: 'leaver', what: 'Passing on one’s own tasks' },
  'keep-tasks': { who: 'member', what: 'Keeping tasks' },
  'report-leaver': { who: 'muster', what: 'Reporting who left' },
  'pass-on-reminder': { who: 'muster', what: 'Reminding' },
  'add-playbook': { who: 'command', what: 'Adding a playbook' },
  'resume-room': { who: 'command', what: 'Repairing the room' },
  'make-private': { who: 'command', what: 'Making it private' },
  'replace-room': { who: 'command', what: 'Opening a new room' },
  'record-decision': { who: 'member', what: 'Recording decisions' },
  'withdraw-own-decision': { who: 'member', what: 'Withdrawing one’s own decision' },
  'withdraw-decision': { who: 'command', what: 'Withdrawing decisions of others' },
  'add-to-scope': { who: 'member', what: 'Adding to the scope' },
  'move-in-scope': { who: 'member', what: 'Changing the scope' },
  'withdraw-from-scope': { who: 'member', what: 'Taking something out of the scope' },
  link: { who: 'member', what: 'Linking incidents' },
  unlink: { who: 'member', what: 'Taking links away' },
  'record-link': { who: 'muster', what: 'Recording links' },
  'record-unlink': { who: 'muster', what: 'Recording links' },
  edit: { who: 'member', what: 'Editing title and times' },
  'change-type': { who: 'command', what: 'Changing the type' },
  'assess-impact': { who: 'member', what: 'Assessing the impact' },
  note: { who: 'member', what: 'Adding to the timeline' },
  'post-update': { who: 'member', what: 'Posting updates' },
  'post-no-change': { who: 'member', what: 'Posting updates' },
  'approve-update': { who: 'member', what: 'Approving updates' },
  'send-back-update': { who: 'member', what: 'Sending updates back' },
  'correct-update': { who: 'member', what: 'Correcting updates' },
  'ask-question': { who: 'briefed', what: 'Asking about updates' },
  'answer-question': { who: 'member', what: 'Answering questions' },
  'change-cadence': { who: 'command', what: 'Changing the cadence' },
  'stop-reminders': { who: 'command', what: 'Stopping reminders' },
  'resume-reminders': { who: 'member', what: 'Resuming reminders' },
  'remind-another': { who: 'muster', what: 'Reminding another' },
  snooze: { who: 'member', what: 'Snoozing reminders' },
  close: { who: 'command', what: 'Closing' },
  reopen: { who: 'command', what: 'Reopening', afterClosing: true },
  'remove-trial': { who: 'member', what: 'Removing a test', afterClosing: true },
  'publish-review': { who: 'command', what: 'Publishing the review' },
  'skip-review': { who: 'command', what: 'Skipping the review' },
  'try-again': { who: 'command', what: 'Trying again', afterClosing: true },
  'see-listed': { who: 'briefed', what: 'Finding it among the open incidents', afterClosing: true, reads: true },
  'see-status': { who: 'briefed', what: 'The status', afterClosing: true, reads: true },
  'see-review': { who: 'briefed', what: 'The review', afterClosing: true, reads: true },
  'see-room': { who: 'reader', what: 'Everything else that can be read', afterClosing: true, reads: true },
  'see-access': { who: 'command', what: 'The list of who knows', afterClosing: true, reads: true },
} as const satisfies Record<
  | Command['type']
  | 'claim'
  | 'leave-role'
  | 'bring-back'
  | 'pass-on-own-tasks'
  | 'withdraw-own-decision'
  | 'change-type'
  | 'try-again'
  | HandoverOfOthers
  | Reading,
  Rule
>;

type Reading = `see-${'listed' | 'status' | 'review' | 'room' | 'access'}`;
type HandoverOfOthers = 'hand-over-for' | 'withdraw-handover-for';

/** What is done, as far as it matters to who may do it. */
export type Deed = keyof typeof rules;

/** Whether those outside the room who are briefed may do it. */
export function isForBriefed(deed: Deed): boolean {
  return rules[deed].who === 'briefed';
}

/** To one's own seats other rules apply than to those of others, and to people who were removed than to those who never came. */
export function deedOf(
  command: Command,
  by: Actor,
  { barred, decisions }: Pick<Incident, 'barred' | 'decisions'>,
): Deed {
  if (command.type === 'add-people' && command.people.some((person) => barred.includes(person))) return 'bring-back';
  const own = 'person' in command && by.kind === 'person' && command.person === by.id;
  if (command.type === 'assign' && own) return 'claim';
  if (command.type === 'release' && own) return 'leave-role';
  if (command.type === 'pass-on-tasks' && by.kind === 'person' && command.from === by.id) return 'pass-on-own-tasks';
  if (command.type === 'withdraw-decision' && by.kind === 'person')
    return decisions.some(({ entry, by: whose }) => entry === command.decision && whose === by.id)
      ? 'withdraw-own-decision'
      : 'withdraw-decision';
  if (command.type === 'edit' && command.incidentType !== undefined) return 'change-type';
  const others = 'from' in command && !(by.kind === 'person' && command.from === by.id);
  if (command.type === 'offer-handover' && others) return 'hand-over-for';
  if (command.type === 'withdraw-handover' && others) return 'withdraw-handover-for';
  return command.type;
}
