import type { Actor, Command } from './incident.ts';

/** Who may do something to an incident. Guests and people of other organisations may nothing. */
export type Who =
  /** Muster by itself. */
  | 'muster'
  /** The commander, holders of the plan's commanding roles, and any member while nobody is commander. */
  | 'command'
  /** Whoever is in the room; until it is open, whoever declared or holds a role. */
  | 'member'
  /** As 'member', and whoever it is about has left the room. */
  | 'leaver';

export interface Rule {
  readonly who: Who;
  /** Begins a sentence: 'Closing' is for the commander. */
  readonly what: string;
  /** Whether it can still be done once the incident is closed. */
  readonly afterClosing?: true;
}

/** The permission rules: checks, refusals and help derive from this table. */
export const rules = {
  'record-room': { who: 'muster', what: 'Recording the room' },
  'report-room': { who: 'muster', what: 'Reporting on the room' },
  'record-replacement': { who: 'muster', what: 'Recording the room' },
  'record-review': { who: 'muster', what: 'Recording the review' },
  ring: { who: 'muster', what: 'Reminding' },
  claim: { who: 'member', what: 'Taking a role' },
  'leave-role': { who: 'member', what: 'Releasing one’s own role' },
  assign: { who: 'command', what: 'Assigning roles to others' },
  release: { who: 'command', what: 'Releasing roles of others' },
  'change-phase': { who: 'command', what: 'Changing the phase' },
  'change-severity': { who: 'command', what: 'Changing the severity' },
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
  'add-playbook': { who: 'command', what: 'Adding a playbook' },
  'resume-room': { who: 'command', what: 'Repairing the room' },
  'replace-room': { who: 'command', what: 'Opening a new room' },
  'record-decision': { who: 'member', what: 'Recording decisions' },
  'add-to-scope': { who: 'member', what: 'Adding to the scope' },
  'move-in-scope': { who: 'member', what: 'Changing the scope' },
  'assess-impact': { who: 'member', what: 'Assessing the impact' },
  note: { who: 'member', what: 'Adding to the timeline' },
  'post-update': { who: 'member', what: 'Posting updates' },
  'post-no-change': { who: 'member', what: 'Posting updates' },
  snooze: { who: 'member', what: 'Snoozing reminders' },
  close: { who: 'command', what: 'Closing' },
  reopen: { who: 'command', what: 'Reopening', afterClosing: true },
  'remove-trial': { who: 'member', what: 'Removing a test', afterClosing: true },
  'publish-review': { who: 'command', what: 'Publishing the review' },
  'skip-review': { who: 'command', what: 'Skipping the review' },
  'try-again': { who: 'command', what: 'Trying again', afterClosing: true },
} as const satisfies Record<Command['type'] | 'claim' | 'leave-role' | 'pass-on-own-tasks' | 'try-again', Rule>;

/** What is done, as far as it matters to who may do it. */
export type Deed = keyof typeof rules;

/** To one's own seats other rules apply than to those of others. */
export function deedOf(command: Command, by: Actor): Deed {
  const own = 'person' in command && by.kind === 'person' && command.person === by.id;
  if (command.type === 'assign' && own) return 'claim';
  if (command.type === 'release' && own) return 'leave-role';
  if (command.type === 'pass-on-tasks' && by.kind === 'person' && command.from === by.id) return 'pass-on-own-tasks';
  return command.type;
}
