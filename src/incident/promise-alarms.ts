import type { Alarm } from './alarm.ts';
import { commandersOf } from './authority.ts';
import type { Circumstances } from './decide.ts';
import { type Event, type EventOf, holdersOf, type Incident, type PersonId } from './incident.ts';
import { communications, type Plan } from './plan.ts';
import { isNight, nextPromise, promiseTo, type UpdatePromise } from './promise.ts';

const minute = 60_000;

/** A promised update is reminded of before it falls due, when it is overdue, and up the plan's ladder. */
export function updateAlarms(incident: Incident, plan: Plan): readonly Alarm[] {
  if (incident.remindersStopped) return [];
  return Object.entries(incident.promises).flatMap(([audience, promise]): Alarm[] => {
    const next = nextStep(incident, promise, plan);
    return next ? [{ at: next.at, ring: (c) => rung(incident, audience, promise, next, c) }] : [];
  });
}

interface Step {
  readonly at: Date;
  readonly step: number | 'missed';
}

/** When whoever leads is reminded, null where the promise is too short for it; and from when it is overdue. */
export function remindingTimes(
  { dueAt, from }: Pick<UpdatePromise, 'dueAt' | 'from'>,
  severity: string,
  plan: Plan,
): { readonly leadAt: Date | null; readonly roomAt: Date } {
  const quarter = Math.floor((dueAt.getTime() - from.getTime()) / 4 / minute);
  const notice = Math.max(0, Math.min(plan.reminders.beforeMinutes, quarter));
  if (notice === 0) return { leadAt: null, roomAt: dueAt };
  const early = later(dueAt, -notice);
  const disturbs = isNight(early, severity, plan) && !isNight(dueAt, severity, plan);
  return disturbs ? { leadAt: dueAt, roomAt: later(dueAt, notice) } : { leadAt: early, roomAt: dueAt };
}

function nextStep(incident: Incident, promise: UpdatePromise, plan: Plan): Step | null {
  const { reminding, notBefore } = promise;
  const held = (at: Date) => (notBefore && notBefore > at ? notBefore : at);
  const { leadAt, roomAt } = remindingTimes(promise, incident.severity, plan);
  if (!reminding) return leadAt ? { at: held(leadAt), step: 0 } : { at: held(roomAt), step: 1 };
  const missedAt = reminding.missedAt && held(reminding.missedAt);
  const again = reminding.step === 0 || (notBefore !== null && reminding.since < notBefore);
  const next = again ? { at: held(roomAt), step: 1 } : nextOnLadder(incident, promise, plan);
  if (missedAt && (!next || missedAt <= next.at)) return { at: missedAt, step: 'missed' };
  return next;
}

/** The next step that reaches somebody, in hours in which people may be disturbed. */
function nextOnLadder(incident: Incident, { dueAt, reminding }: UpdatePromise, plan: Plan): Step | null {
  if (!reminding) return null;
  const { ladder } = plan.reminders;
  const passed = ladder[reminding.step - 2]?.afterMinutes ?? 0;
  const night = isNight(dueAt, incident.severity, plan);
  for (const [index, { afterMinutes }] of ladder.entries()) {
    const at = later(reminding.since, afterMinutes - passed);
    const reaches = hearersAt(incident, index, reminding.told, plan);
    if (index + 2 <= reminding.step || (!reaches.named && reaches.people.length === 0)) continue;
    if (night || !isNight(at, incident.severity, plan)) return { at, step: index + 2 };
  }
  return null;
}

function hearersAt(incident: Incident, index: number, told: readonly PersonId[], plan: Plan) {
  const step = plan.reminders.ladder[index];
  const holders = (step?.roles ?? []).flatMap((role) => holdersOf(incident, role));
  const people = [...new Set(holders)].filter((person) => !told.includes(person));
  return { people, named: step !== undefined && step.people.length + step.groups.length > 0 };
}

/** Less than this is no delay: what is due is looked at every ten seconds. */
const punctual = minute;

/** After an outage the tick that was missed meanwhile counts, and not the steps before it. */
function rung(incident: Incident, audience: string, promise: UpdatePromise, first: Step, c: Circumstances): Event[] {
  const { dueAt, notBefore } = promise;
  const missedAt = promise.reminding?.missedAt;
  const isMissed = missedAt && c.at >= missedAt && !(notBefore && notBefore > c.at);
  const tick = isMissed && notBefore && notBefore > missedAt ? notBefore : missedAt;
  const next: Step = isMissed && tick ? { at: tick, step: 'missed' } : first;
  const { roomAt } = remindingTimes(promise, incident.severity, c.plan);
  if (next.step === 'missed') {
    const promisedAt = promise.reminding?.missedAt ?? next.at;
    return [
      { type: 'update-missed', audience, dueAt, promisedAt },
      reminded(incident, { audience, dueAt: promisedAt, step: 1, at: next.at }, c),
    ];
  }
  const isDue = next.step === 0 && c.at >= roomAt;
  return [reminded(incident, { audience, dueAt, step: isDue ? 1 : next.step, at: isDue ? roomAt : next.at }, c)];
}

interface Reached {
  readonly audience: string;
  readonly dueAt: Date;
  readonly step: number;
  /** When it should come. */
  readonly at: Date;
}

/** After an outage the next steps keep their distance from what came late. */
function reminded(incident: Incident, reached: Reached, c: Circumstances): EventOf<'update-reminded'> {
  const { audience, dueAt, step, at: planned } = reached;
  const promise = incident.promises[audience];
  const same = promise?.dueAt.getTime() === dueAt.getTime() ? promise.reminding : null;
  const late = c.at.getTime() - planned.getTime() >= punctual;
  const since = late ? c.at : planned;
  const lead = leadOf(incident, c.plan);
  const heard = step < 2 ? { people: step === 0 && lead ? [lead] : [], named: false } : null;
  return {
    type: 'update-reminded',
    audience,
    dueAt,
    step,
    ...(heard ?? hearersAt(incident, step - 2, same?.told ?? [], c.plan)),
    since,
    missedAt: same ? same.missedAt : nextPromise(audience, since > dueAt ? since : dueAt, incident, c),
    late,
    instead: null,
  };
}

/** Whether a reminder still says what is so when it is sent: no update, snooze, stop, other due time, end or later reminder came meanwhile. */
export function reminderStands(
  incident: Incident,
  { audience, dueAt, step, since }: EventOf<'update-reminded'>,
): boolean {
  const promise = promiseTo(incident, audience);
  const reminding = promise?.dueAt.getTime() === dueAt.getTime() ? promise.reminding : null;
  return (
    !incident.remindersStopped &&
    reminding?.step === step &&
    reminding.since.getTime() === since.getTime() &&
    !(promise?.notBefore && promise.notBefore > since)
  );
}

/** Who owes the updates: the communications lead, else the commander, else whoever else commands, else the room (null). */
export function leadOf(incident: Incident, plan: Plan): PersonId | null {
  return holdersOf(incident, communications)[0] ?? commandersOf(incident, plan)[0] ?? null;
}

/** Who hears of a promise next when somebody cannot: up the ladder, then whoever else commands. */
export function nextHearer(incident: Incident, told: readonly PersonId[], plan: Plan): PersonId | null {
  const rungs = plan.reminders.ladder.flatMap(({ roles }) => roles.flatMap((role) => holdersOf(incident, role)));
  return [...rungs, ...commandersOf(incident, plan)].find((person) => !told.includes(person)) ?? null;
}

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}
