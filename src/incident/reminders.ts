import type { Cadence } from './cadence.ts';
import type { PersonId } from './incident.ts';
import type { Promises } from './promise.ts';

/** What is promised to whom, and how it is reminded of. */
export interface GatheredPromises {
  /** The updates owed next; empty once the response is over. */
  readonly promises: Promises;
  /** Cadences that take the place of the plan's until the severity changes, by audience. */
  readonly cadences: Readonly<Record<string, Cadence>>;
  /** Who of the briefed hears as an audience of its own, by its name. */
  readonly audiences: Readonly<Record<string, readonly PersonId[]>>;
  /** Nobody is reminded of updates. */
  readonly remindersStopped: boolean;
}

export const noPromises: GatheredPromises = { promises: {}, cadences: {}, audiences: {}, remindersStopped: false };

/** What can be asked about promises and their reminders; without an audience it is everyone. */
export type ReminderCommand =
  /** Until a time, or for so many minutes. */
  | {
      readonly type: 'snooze';
      readonly audience?: string | undefined;
      readonly minutes?: number | undefined;
      readonly until?: Date | undefined;
      readonly reason?: string | undefined;
    }
  /** Somebody who was to be reminded cannot be, or might not notice: another hears of it at once. */
  | {
      readonly type: 'remind-another';
      readonly audience: string;
      readonly dueAt: Date;
      readonly person: PersonId;
      readonly why: Absence;
    }
  | { readonly type: 'stop-reminders'; readonly reason: string }
  | { readonly type: 'resume-reminders' }
  /** null: the plan's. */
  | {
      readonly type: 'change-cadence';
      readonly audience?: string | undefined;
      readonly cadence: Cadence | null;
      readonly reason: string;
    };

/** 'gone': an account that was deactivated, or that may not hear of the incident. */
export const absences = ['gone', 'away', 'do-not-disturb'] as const;
export type Absence = (typeof absences)[number];

/** How a promise was kept; early: before anybody was to be reminded of it. */
export const keepings = ['early', 'on-time', 'late'] as const;
export interface Kept {
  readonly as: (typeof keepings)[number];
  /** Milliseconds; 0 unless it was late. */
  readonly lateBy: number;
}

/** What is promised from now on to audiences other than everyone; null: nothing any more. Those left out: as before. */
export type AlsoPromised = Readonly<Record<string, Date | null>>;

export type ReminderEvent =
  | {
      readonly type: 'update-reminded';
      readonly audience: string;
      readonly dueAt: Date;
      /** 0: it falls due soon; 1: it is overdue; from 2 on the plan's ladder. */
      readonly step: number;
      /** In person; nobody, and nobody named: the room. */
      readonly people: readonly PersonId[];
      /** The plan's step names people or groups, who are found when they are told. */
      readonly named: boolean;
      /** The moment from which the next steps are counted. */
      readonly since: Date;
      /** The cadence's next tick, at which the promise is missed if nothing came. */
      readonly missedAt: Date | null;
      /** Muster was away when it should have come. */
      readonly late: boolean;
      /** For whom somebody else was reminded. */
      readonly instead: { readonly person: PersonId; readonly why: Absence } | null;
    }
  /** A tick of the cadence came and nothing was posted although reminded; the next is owed at that tick. */
  | {
      readonly type: 'update-missed';
      readonly audience: string;
      readonly dueAt: Date;
      readonly promisedAt: Date;
    }
  | {
      readonly type: 'reminder-snoozed';
      readonly audience: string;
      readonly until: Date;
      readonly words: { readonly reason: string };
    }
  | { readonly type: 'reminders-stopped'; readonly words: { readonly reason: string } }
  | { readonly type: 'reminders-resumed' }
  | {
      readonly type: 'cadence-changed';
      readonly audience: string;
      /** null: the plan's. */
      readonly cadence: Cadence | null;
      readonly promisedAt: Date | null;
      readonly words: { readonly reason: string };
    };

export type ReminderEventType = ReminderEvent['type'];
