import type { TimelineEntry } from './incident.ts';
import { Refusal } from './refusal.ts';

/** People, systems, and records of data. */
export const impactSubjects = ['people', 'systems', 'data'] as const;
export type ImpactSubject = (typeof impactSubjects)[number];

/** How many are affected, as far as it is confirmed and as many as it likely is in all; both null: not known. */
export interface Extent {
  readonly confirmed: number | null;
  readonly likely: number | null;
}

export type Impact = Readonly<Record<ImpactSubject, Extent>>;

export const notKnown: Extent = { confirmed: null, likely: null };
export const nothingAssessed: Impact = { people: notKnown, systems: notKnown, data: notKnown };

/** What is left out stays as it is. */
export interface AssessImpact {
  readonly type: 'assess-impact';
  readonly impact: Partial<Impact>;
}

export interface ImpactAssessed {
  readonly type: 'impact-assessed';
  readonly changes: readonly ImpactChange[];
}

export interface ImpactChange {
  readonly subject: ImpactSubject;
  readonly was: Extent;
  readonly now: Extent;
}

const most = 1_000_000_000_000;

export function decideImpact(impact: Impact, command: AssessImpact): readonly ImpactAssessed[] {
  const changes = impactSubjects.flatMap((subject): ImpactChange[] => {
    const now = command.impact[subject];
    if (now) refuseImpossible(subject, now);
    return now && !isSame(now, impact[subject]) ? [{ subject, was: impact[subject], now }] : [];
  });
  if (changes.length === 0) throw new Refusal('conflict', 'The impact says that already, so nothing was changed.');
  return [{ type: 'impact-assessed', changes }];
}

function refuseImpossible(subject: ImpactSubject, { confirmed, likely }: Extent): void {
  for (const count of [confirmed, likely])
    if (count !== null && !(Number.isInteger(count) && count >= 0 && count <= most))
      throw new Refusal('invalid', 'Impact is told in whole numbers: `{command} impact people 120 likely`.', subject);
  if (confirmed !== null && likely !== null && likely < confirmed)
    throw new Refusal(
      'invalid',
      `${likely} likely is fewer than the ${confirmed} confirmed. Likely is how many it is in all.`,
      subject,
    );
}

function isSame(one: Extent, other: Extent): boolean {
  return one.confirmed === other.confirmed && one.likely === other.likely;
}

/** The impact after one more entry. */
export function foldImpact(impact: Impact, { event }: TimelineEntry): Impact {
  if (event.type !== 'impact-assessed') return impact;
  return { ...impact, ...Object.fromEntries(event.changes.map(({ subject, now }) => [subject, now])) };
}

export function isAssessed(impact: Impact): boolean {
  return impactSubjects.some((subject) => !isSame(impact[subject], notKnown));
}

/** '12 confirmed, 120 likely'; 'not known' */
export function extentWords({ confirmed, likely }: Extent): string {
  const counts = [
    ...(confirmed === null ? [] : [`${spelled(confirmed)} confirmed`]),
    ...(likely === null ? [] : [`${spelled(likely)} likely`]),
  ];
  return counts.join(', ') || 'not known';
}

/** 'people 12 confirmed, 120 likely · systems not known · data 3,000 likely' */
export function impactWords(impact: Impact): string {
  return impactSubjects.map((subject) => `${subject} ${extentWords(impact[subject])}`).join(' · ');
}

/** 'people 120 likely (was not known)' */
export function impactChangeWords({ subject, was, now }: ImpactChange): string {
  return `${subject} ${extentWords(now)} (was ${extentWords(was)})`;
}

function spelled(count: number): string {
  return count.toLocaleString('en-GB');
}
