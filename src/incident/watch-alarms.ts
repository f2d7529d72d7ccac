import type { Alarm } from './alarm.ts';
import { awakeAt } from './awake.ts';
import type { Event, Incident, PersonId } from './incident.ts';
import { quietTime } from './interruptions.ts';
import { isResponding } from './phase.ts';
import type { Plan } from './plan.ts';
import { openSeats } from './seats.ts';
import { hearers, passedOn } from './task-alarms.ts';
import { isTrial } from './trial.ts';
import { type Matter, openSince, stands, type WatchEvent } from './watch.ts';

const minute = 60_000;

/** What stands for longer than the plan says is told of once each, in one message, and of one incident not twice within the quiet time. */
export function watchAlarms(incident: Incident, plan: Plan): readonly Alarm[] {
  const times = untold(incident, plan).map(({ at }) => at.getTime());
  if (times.length === 0) return [];
  const earliest = incident.watch.calledAt ? incident.watch.calledAt.getTime() + quietTime : 0;
  return [
    {
      at: new Date(Math.max(Math.min(...times), earliest)),
      ring: ({ at }) => {
        const matters = untold(incident, plan)
          .filter((watched) => watched.at <= at)
          .map(({ matter }) => matter);
        return [calling(incident, plan, matters, [])];
      },
    },
  ];
}

interface Due {
  readonly matter: Matter;
  readonly at: Date;
}

/** What nobody was told of yet, and when it is time to. */
function untold(incident: Incident, plan: Plan): readonly Due[] {
  if (isTrial(incident) || !incident.roomId) return [];
  const told = incident.watch.called.flatMap(({ matters }) => matters);
  return [...ofResponse(incident, plan), ...ofReview(incident)].filter(
    ({ matter }) => !told.some((each) => isOf(each, matter)),
  );
}

function isOf(one: Matter, other: Matter): boolean {
  return one.about === other.about && ('role' in one ? one.role : '') === ('role' in other ? other.role : '');
}

function ofResponse(incident: Incident, plan: Plan): readonly Due[] {
  const { phase, severity, watch } = incident;
  if (!isResponding(phase)) return [];
  const { seatOpenMinutes, phaseMinutes, silenceMinutes } = plan.watch;
  const due = (matter: Matter | null, minutes: number | null | undefined): Due[] =>
    matter && minutes
      ? [{ matter, at: awakeAt(new Date(matter.since.getTime() + minutes * minute), severity, plan) }]
      : [];
  const seats = openSeats(incident, plan).flatMap(({ name: role }) => {
    const since = openSince(incident, role);
    return due(since && { about: 'seat', role, since }, seatOpenMinutes);
  });
  const { phaseSince, activeAt } = watch;
  return [
    ...seats,
    ...due(phaseSince && { about: 'phase', phase, since: phaseSince }, phaseMinutes[phase]?.[severity]),
    ...due(activeAt && { about: 'silence', since: activeAt }, silenceMinutes[severity]),
  ];
}

function ofReview({ phase, endedAt, watch }: Incident): readonly Due[] {
  if (phase !== 'review' || !endedAt || !watch.reviewAt) return [];
  return [{ matter: { about: 'review', since: endedAt }, at: watch.reviewAt }];
}

/** Whoever commands first, then who declared, in the end the room. */
function calling(incident: Incident, plan: Plan, matters: readonly Matter[], unheard: readonly PersonId[]): WatchEvent {
  const to = hearers(incident, plan, unheard)[0] ?? null;
  return { type: 'attention-called', matters, to, ...(unheard.length > 0 ? { unheard } : {}) };
}

export interface PassOnReminder {
  readonly type: 'pass-on-reminder';
  /** The entry that reminded. */
  readonly entry: number;
  /** Nobody of these could be told. */
  readonly unheard: readonly PersonId[];
}

/** What an entry reminded of is brought to the next who commands, as far as it still stands. */
export function decidePassingOn(incident: Incident, command: PassOnReminder, plan: Plan): readonly Event[] {
  const matters = incident.watch.called
    .filter(({ entry }) => entry === command.entry)
    .flatMap((called) => called.matters.filter((matter) => stands(matter, incident)));
  if (matters.length > 0) return [calling(incident, plan, matters, command.unheard)];
  return isResponding(incident.phase) ? passedOn(incident, command, plan) : [];
}
