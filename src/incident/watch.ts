import { holdersOf, type Incident, type PersonId, type TimelineEntry } from './incident.ts';
import { isResponding, type ResponsePhase } from './phase.ts';

/** Something that stands for longer than it should, since when. */
export type Matter =
  /** A seat that is needed, and that nobody holds. */
  | { readonly about: 'seat'; readonly role: string; readonly since: Date }
  | { readonly about: 'phase'; readonly phase: ResponsePhase; readonly since: Date }
  /** Nobody did or wrote anything. */
  | { readonly about: 'silence'; readonly since: Date }
  /** The review is not written. */
  | { readonly about: 'review'; readonly since: Date };

/** What somebody was told of, as far as it still stands. */
export interface Called {
  /** The timeline entry that did. */
  readonly entry: number;
  readonly matters: readonly Matter[];
}

/** What a response gathers of what stands for how long. Times are null for an incident of which it is not known. */
export interface Watched {
  readonly phaseSince: Date | null;
  /** When somebody last did something. */
  readonly activeAt: Date | null;
  /** Since when the seats are needed that are needed now. */
  readonly seatsSince: Date | null;
  /** When a role that nobody holds any more lost its last holder. */
  readonly vacated: Readonly<Record<string, Date>>;
  /** When a review that is still missing is told of. */
  readonly reviewAt: Date | null;
  readonly called: readonly Called[];
  readonly calledAt: Date | null;
}

export interface GatheredWatch {
  readonly watch: Watched;
}

export const noWatch: Watched = {
  phaseSince: null,
  activeAt: null,
  seatsSince: null,
  vacated: {},
  reviewAt: null,
  called: [],
  calledAt: null,
};

export type WatchEvent =
  | {
      readonly type: 'attention-called';
      readonly matters: readonly Matter[];
      /** null: the room, for there is nobody else. */
      readonly to: PersonId | null;
      /** Who could not be told before. */
      readonly unheard?: readonly PersonId[];
    }
  /** Somebody wrote in the room. */
  | { readonly type: 'activity-seen'; readonly happenedAt: Date };

export interface RecordActivity {
  readonly type: 'record-activity';
  /** When somebody last wrote in the room. */
  readonly happenedAt: Date;
}

export function decideActivity({ watch }: Incident, { happenedAt }: RecordActivity): readonly WatchEvent[] {
  return watch.activeAt && happenedAt > watch.activeAt ? [{ type: 'activity-seen', happenedAt }] : [];
}

/** What is watched of an incident that was just declared. */
export function watchedFrom(at: Date): Watched {
  return { ...noWatch, phaseSince: at, activeAt: at, seatsSince: at };
}

export function evolveWatch(before: Incident, after: Incident, entry: TimelineEntry): GatheredWatch {
  const { event, at, by, sequence } = entry;
  const { watch } = before;
  const returns = !isResponding(before.phase) && isResponding(after.phase);
  const watched: Watched = {
    ...watch,
    phaseSince: before.phase === after.phase ? watch.phaseSince : at,
    activeAt: event.type === 'activity-seen' ? event.happenedAt : by === 'muster' ? watch.activeAt : at,
    seatsSince: returns || event.type === 'type-changed' ? at : watch.seatsSince,
    vacated: vacatedAfter(before, after, at),
    reviewAt: event.type === 'response-ended' ? (event.remindAt ?? null) : returns ? null : watch.reviewAt,
    calledAt: event.type === 'attention-called' ? at : watch.calledAt,
  };
  const called =
    event.type === 'attention-called' ? [...watch.called, { entry: sequence, matters: event.matters }] : watch.called;
  const standing = { ...after, watch: watched };
  return { watch: { ...watched, called: called.flatMap((each) => stillCalled(each, standing)) } };
}

/** The same object where nothing of it ended. */
function stillCalled(called: Called, incident: Incident): Called[] {
  const matters = called.matters.filter((matter) => stands(matter, incident));
  if (matters.length === called.matters.length) return [called];
  return matters.length > 0 ? [{ ...called, matters }] : [];
}

function vacatedAfter(before: Incident, after: Incident, at: Date): Watched['vacated'] {
  if (before.roles === after.roles) return before.watch.vacated;
  const vacated = Object.keys(before.roles).filter((role) => holdersOf(after, role).length === 0);
  const kept = Object.entries(before.watch.vacated).filter(([role]) => holdersOf(after, role).length === 0);
  return { ...Object.fromEntries(kept), ...Object.fromEntries(vacated.map((role) => [role, at])) };
}

/** Since when nobody holds a seat that is needed; null: that is not known. */
export function openSince({ watch }: GatheredWatch, role: string): Date | null {
  const { seatsSince, vacated } = watch;
  const left = vacated[role];
  return seatsSince && left && left > seatsSince ? left : seatsSince;
}

/** Whether it still is as it was. */
export function stands(matter: Matter, incident: Incident): boolean {
  const { phase, watch } = incident;
  switch (matter.about) {
    case 'seat':
      return (
        isResponding(phase) &&
        holdersOf(incident, matter.role).length === 0 &&
        isSame(openSince(incident, matter.role), matter.since)
      );
    case 'phase':
      return phase === matter.phase && isSame(watch.phaseSince, matter.since);
    case 'silence':
      return isResponding(phase) && isSame(watch.activeAt, matter.since);
    case 'review':
      return phase === 'review';
  }
}

function isSame(one: Date | null, other: Date): boolean {
  return one?.getTime() === other.getTime();
}
