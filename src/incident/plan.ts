import type { Cadences } from './cadence.ts';
import type { ResponsePhase } from './phase.ts';

/** The organisation's incident response plan: what differs from one organisation to another. */
export interface Plan {
  readonly name: string;
  /** IANA zone in which cadences and quiet hours are read. */
  readonly timeZone: string;
  /** From the most to the least serious. */
  readonly severities: readonly Severity[];
  readonly defaultSeverity: string;
  readonly roles: readonly Role[];
  readonly types: readonly IncidentType[];
  readonly defaultType: string;
  readonly announcements: Announcements;
  /** Where people page responders; Muster pages nobody. Undefined: the plan names none. */
  readonly pagingLink: string | undefined;
  readonly quietHours: QuietHours | undefined;
  /** Who is kept informed, each at its own cadence and in its own form; `everyone` is always among them. */
  readonly audiences: readonly Audience[];
  readonly reminders: ReminderManners;
  readonly tasks: TaskManners;
  /** How long somebody who is offered a role has before others hear that nobody accepted. */
  readonly handovers: { readonly acceptWithinMinutes: number };
  readonly gates: Gates;
  readonly watch: Watch;
  readonly closing: Closing;
  /** Emoji name, without colons, that adds a message to the timeline. */
  readonly timelineEmoji: string;
  /** How often an effect is tried before it is set aside. */
  readonly deliveryAttempts: number;
}

export interface Severity {
  /** 'sev1' */
  readonly name: string;
  readonly meaning: string;
  /** Other words people type for it: 'p1', 'critical'. */
  readonly synonyms: readonly string[];
  /** How often an update is owed, by audience; what is left out is owed none. */
  readonly cadence: Readonly<Record<string, Cadences>>;
  /** After how long of commanding the commander is asked to hand over; the last is the limit. Empty: never. */
  readonly handoverAfterMinutes: readonly number[];
  readonly invite: Invitees;
  /** Who is kept informed without being in the room. */
  readonly briefed: Invitees;
  /** Who follows public incidents from the start, and may end that. */
  readonly followers: Invitees;
}

export interface Role {
  /** 'commander' */
  readonly name: string;
  readonly title: string;
  readonly duties: readonly string[];
  /** Held by one person only. */
  readonly single: boolean;
  /** Its open seat stands on the card from the start. */
  readonly needed: boolean;
  /** May change phase and severity, assign others and close, as the commander may. */
  readonly commands: boolean;
  readonly synonyms: readonly string[];
}

export interface IncidentType {
  /** 'data-breach' */
  readonly name: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly invite: Invitees;
  /** Who is kept informed without being in the room. */
  readonly briefed: Invitees;
  /** Who follows public incidents from the start, and may end that. */
  readonly followers: Invitees;
  /** Whether whoever declares enters the room. */
  readonly declarerJoins: boolean;
  /** Whether any member may bring others in, and not only who commands. */
  readonly membersMayAdd: boolean;
  /** Roles this type needs from the start, besides those every incident needs. */
  readonly needs: readonly string[];
  readonly playbook: Readonly<Record<ResponsePhase, readonly string[]>>;
}

export interface Invitees {
  /** E-mail addresses. */
  readonly people: readonly string[];
  /** User group handles, without @. */
  readonly groups: readonly string[];
}

export interface Announcements {
  /** Channel name, without #. */
  readonly channel: string;
  /** Whether it is announced that a private incident exists, by number and code name alone. */
  readonly mentionPrivate: boolean;
}

export interface QuietHours {
  /** '20:00' wall clock in the plan's time zone; may lie after `to`, over midnight. */
  readonly from: string;
  readonly to: string;
  /** Severities whose updates stay due at night. */
  readonly brokenBy: readonly string[];
}

export const forms = ['update', 'executive'] as const;

export interface Audience {
  /** 'executives' */
  readonly name: string;
  readonly title: string;
  readonly form: (typeof forms)[number];
  /** The role whose holder approves each update before it is sent; undefined: nobody has to. */
  readonly approvedBy?: string | undefined;
  /** By severity, whom it reaches; they count as briefed. Empty for `everyone`: the room, the announcement channel of public incidents, the briefed and whoever follows. */
  readonly reaches: Readonly<Record<string, Invitees>>;
}

/** How an update that is owed is reminded of. */
export interface ReminderManners {
  /** How long before it falls due; a promise of less than four times that is reminded of proportionally later. */
  readonly beforeMinutes: number;
  /** For how long a reminder is put off by a click. */
  readonly snoozeMinutes: readonly number[];
  /** Putting it off for longer takes a reason. */
  readonly snoozeReasonAboveMinutes: number;
  /** By severity, the longest it is put off. */
  readonly snoozeAtMostMinutes: Readonly<Record<string, number>>;
  /** Who else hears of an update that did not come, in order. */
  readonly ladder: readonly LadderStep[];
}

export interface LadderStep extends Invitees {
  /** After it fell due. */
  readonly afterMinutes: number;
  readonly roles: readonly string[];
}

export interface TaskManners {
  /** How long after its owner who commands hears of a task that is due. */
  readonly escalateAfterMinutes: number;
  /** How long somebody who leaves has to say who takes their tasks. */
  readonly leaverAnswersWithinMinutes: number;
}

/** For how long something may stand before whoever commands is told, once; what is null or absent is not told of. */
export interface Watch {
  /** A seat that is needed and that nobody holds. */
  readonly seatOpenMinutes: number | null;
  /** A phase, by severity. */
  readonly phaseMinutes: Readonly<Partial<Record<ResponsePhase, Readonly<Record<string, number>>>>>;
  /** An incident in which nobody does or writes anything, by severity. */
  readonly silenceMinutes: Readonly<Record<string, number>>;
  /** A review that is not written. */
  readonly reviewWorkingDays: number | null;
}

/** What should be true before a phase is left for a later one. */
export type Gates = Readonly<Partial<Record<ResponsePhase, Gate>>>;

export interface Gate {
  /** Nothing on the phase's board is open. */
  readonly tasksDone: boolean;
  /** How far the incident reaches is written down. */
  readonly scopeWritten: boolean;
  /** Where it holds; undefined: everywhere. */
  readonly severities: readonly string[] | undefined;
}

export interface Closing {
  /** Days after the response ends by which the review is due. */
  readonly reviewDueDays: number;
  readonly archiveRoom: boolean;
}

/** The commander's role, which every plan defines. */
export const commander = 'commander';
/** The communications lead's role, which every plan defines. */
export const communications = 'communications';

/** The audience that every incident has. */
export const everyone = 'everyone';

export function audienceOf(plan: Plan, name: string): Audience {
  return found(plan.audiences, name, 'audience');
}

export function severityOf(plan: Plan, name: string): Severity {
  return found(plan.severities, name, 'severity');
}

export function roleOf(plan: Plan, name: string): Role {
  return found(plan.roles, name, 'role');
}

export function typeOf(plan: Plan, name: string): IncidentType {
  return found(plan.types, name, 'incident type');
}

/** 0 for the most serious. */
export function severityRank(plan: Plan, name: string): number {
  return plan.severities.findIndex((severity) => severity.name === name);
}

/** Negative when `to` is more serious than `from`. */
export function severityStep(plan: Plan, from: string, to: string): number {
  return severityRank(plan, to) - severityRank(plan, from);
}

function found<T extends { readonly name: string }>(all: readonly T[], name: string, what: string): T {
  const one = all.find((each) => each.name === name);
  if (!one) throw new Error(`the plan has no ${what} ${name}`);
  return one;
}
