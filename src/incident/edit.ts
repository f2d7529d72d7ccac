import type { Circumstances } from './decide.ts';
import type { Incident, TimelineEntry } from './incident.ts';
import { refuseFuture } from './noted.ts';
import type { Plan } from './plan.ts';
import { swapPlaybook, tasksOfType } from './playbook.ts';
import { Refusal } from './refusal.ts';
import type { PlaybookTask } from './task.ts';
import { boundedLine, limits } from './words.ts';

/** Times of the matter itself, in the order in which they come. */
export const correctableTimes = ['occurred', 'detected', 'contained', 'recovered'] as const;
export type CorrectableTime = (typeof correctableTimes)[number];

/** As people said them; null: not said, and what the course of the response tells counts. */
export interface SaidTimes {
  readonly occurred: Date | null;
  readonly contained: Date | null;
  readonly recovered: Date | null;
}

export const noSaidTimes: SaidTimes = { occurred: null, contained: null, recovered: null };

/** What is left out stays as it is; null takes a time away. */
export interface Edit {
  readonly type: 'edit';
  readonly title?: string;
  readonly incidentType?: string;
  readonly times?: Partial<Readonly<Record<CorrectableTime, Date | null>>>;
}

export interface TitleChanged {
  readonly type: 'title-changed';
  readonly words: { readonly from: string; readonly to: string };
}

export interface TypeChanged {
  readonly type: 'type-changed';
  readonly from: string;
  readonly to: string;
  /** What the other type's playbook asks for in this phase. */
  readonly tasks: readonly PlaybookTask[];
}

export interface TimesCorrected {
  readonly type: 'times-corrected';
  readonly changes: readonly TimeChange[];
}

export interface TimeChange {
  readonly time: CorrectableTime;
  readonly was: Date | null;
  readonly now: Date | null;
}

export type Edited = TitleChanged | TypeChanged | TimesCorrected;

export function timesOf({
  noticedAt,
  times,
}: Pick<Incident, 'noticedAt' | 'times'>): Record<CorrectableTime, Date | null> {
  return { ...times, detected: noticedAt };
}

export function decideEdit(incident: Incident, command: Edit, circumstances: Circumstances): readonly Edited[] {
  const events = [
    ...retitle(incident, command),
    ...retype(incident, command, circumstances.plan),
    ...correct(incident, command, circumstances.at),
  ];
  if (events.length === 0) throw new Refusal('conflict', 'It says that already, so nothing was changed.');
  return events;
}

function retitle({ title: from }: Incident, { title }: Edit): TitleChanged[] {
  if (title === undefined) return [];
  const to = boundedLine(title, limits.title, 'title');
  if (!to) throw new Refusal('invalid', 'An incident needs a title: `{command} edit title <title>`.', 'title');
  return to === from ? [] : [{ type: 'title-changed', words: { from, to } }];
}

function retype(incident: Incident, { incidentType: to }: Edit, plan: Plan): TypeChanged[] {
  if (to === undefined || to === incident.type) return [];
  if (!plan.types.some(({ name }) => name === to))
    throw new Refusal(
      'invalid',
      `There is no type “${to.slice(0, 40)}”. Types: ${plan.types.map(({ name }) => name).join(', ')}.`,
      'incidentType',
    );
  return [{ type: 'type-changed', from: incident.type, to, tasks: tasksOfType(incident, to, plan) }];
}

function correct(incident: Incident, { times = {} }: Edit, at: Date): TimesCorrected[] {
  const before = timesOf(incident);
  const changes = correctableTimes.flatMap((time): TimeChange[] => {
    const now = times[time];
    const was = before[time];
    if (now === undefined || secondsOf(now) === secondsOf(was)) return [];
    if (now) refuseFuture(now, at, time);
    return [{ time, was, now }];
  });
  if (changes.length === 0) return [];
  refuseDisorder({ ...before, ...Object.fromEntries(changes.map(({ time, now }) => [time, now])) });
  return [{ type: 'times-corrected', changes }];
}

/** Forms keep no fractions of a second. */
function secondsOf(time: Date | null): number | null {
  return time && Math.floor(time.getTime() / 1_000);
}

function refuseDisorder(times: Record<CorrectableTime, Date | null>): void {
  const said = correctableTimes.flatMap((time) => (times[time] ? [{ time, at: times[time] }] : []));
  for (const [index, { time, at }] of said.entries()) {
    const earlier = said[index - 1];
    if (earlier && at < earlier.at)
      throw new Refusal('invalid', `It cannot have been ${time} before it ${earlierWords(earlier.time)}.`, time);
  }
}

function earlierWords(time: CorrectableTime): string {
  return time === 'occurred' ? 'occurred' : `was ${time}`;
}

/** What an edit leaves of the incident. */
export function evolveEdit(before: Incident, event: Edited, { sequence }: TimelineEntry): Partial<Incident> {
  switch (event.type) {
    case 'title-changed':
      return { title: event.words.to };
    case 'type-changed':
      return swapPlaybook(before, { type: event.to, tasks: event.tasks, entry: sequence });
    case 'times-corrected': {
      const corrected = Object.fromEntries(event.changes.map(({ time, now }) => [time, now]));
      const { detected, ...times } = { ...timesOf(before), ...corrected };
      return { noticedAt: detected, times };
    }
  }
}

/** 'detected: 2026-11-24 02:14 UTC (was not said)' */
export function timeChangeWords({ time, was, now }: TimeChange, spell: (at: Date) => string): string {
  return `${time} ${now ? spell(now) : 'not said'} (was ${was ? spell(was) : 'not said'})`;
}
