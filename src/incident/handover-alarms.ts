import type { Alarm } from './alarm.ts';
import { commandersOf } from './authority.ts';
import { type Handover, handoverOf } from './handover.ts';
import { holdersOf, type Incident, type PersonId } from './incident.ts';
import { isResponding } from './phase.ts';
import { commander, type Plan, severityOf } from './plan.ts';

const minute = 60_000;

/** Handovers that nobody accepts in time, and commanders who command for long. */
export function handoverAlarms(incident: Incident, plan: Plan): readonly Alarm[] {
  return [...escalations(incident, plan), ...nudges(incident, plan)];
}

function escalations(incident: Incident, plan: Plan): readonly Alarm[] {
  return incident.handovers.flatMap(({ offer, role, from, to, escalateAt }): Alarm[] =>
    escalateAt
      ? [
          {
            at: escalateAt,
            ring: () => [
              { type: 'handover-escalated', offer, role, from, to, told: otherCommander(incident, plan, [from, to]) },
            ],
          },
        ]
      : [],
  );
}

/** Only the newest of the plan's hours is told of, however many went by unheard. */
function nudges(incident: Incident, plan: Plan): readonly Alarm[] {
  const [person] = holdersOf(incident, commander);
  const { commanding, phase } = incident;
  if (!person || !commanding || !isResponding(phase) || phase === 'detection') return [];
  if (handoverOf(incident, commander, person)) return [];
  const { since } = commanding;
  const times = handoverTimes(incident, plan, since);
  const next = times[commanding.nudged];
  if (!next) return [];
  return [
    {
      at: next,
      ring: ({ at }) => {
        const nudged = times.filter((time) => time <= at).length;
        const limit = nudged === times.length && times.length > 1;
        const told = limit ? otherCommander(incident, plan, [person]) : null;
        return [{ type: 'command-nudged', person, since, nudged, limit, told }];
      },
    },
  ];
}

function handoverTimes(incident: Incident, plan: Plan, since: Date): readonly Date[] {
  const { handoverAfterMinutes } = severityOf(plan, incident.severity);
  return handoverAfterMinutes.map((minutes) => new Date(since.getTime() + minutes * minute));
}

/** The deputy, else whoever else commands; never those it is about. */
function otherCommander(
  incident: Incident,
  plan: Plan,
  about: readonly (Handover['to'] | PersonId)[],
): PersonId | null {
  const [lead] = holdersOf(incident, commander);
  const others = commandersOf(incident, plan).filter((id) => !about.includes(id));
  return others.find((id) => id !== lead) ?? others[0] ?? null;
}
