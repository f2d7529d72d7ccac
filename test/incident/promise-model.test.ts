import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../src/incident/alarm.ts';
import { decide } from '../../src/incident/decide.ts';
import { evolve } from '../../src/incident/evolve.ts';
import { type Actor, type Command, type EventOf, type Incident, muster } from '../../src/incident/incident.ts';
import type { Plan } from '../../src/incident/plan.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import { ana, anEntry, anIncident, aPlan, ben, cleo, dan } from './makers.ts';
import { reminderManners } from './plan-parts.ts';
import { owed } from './promise-makers.ts';

const minute = 60_000;
const hour = 60 * minute;
const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
const crons = { sev1: '*/30 * * * *', sev2: '0 * * * *', sev3: '0 */4 * * *', sev4: '0 10 * * 1-5' } as const;

function planIn(timeZone: string): Plan {
  const plan = aPlan();
  return {
    ...plan,
    timeZone,
    quietHours: { from: '20:00', to: '08:00', brokenBy: ['sev1', 'sev2'] },
    severities: plan.severities.map((each) => {
      const usually = crons[each.name as keyof typeof crons];
      return { ...each, cadence: { everyone: { usually, phases: {} }, board: { usually: { every: 90 }, phases: {} } } };
    }),
    audiences: [...plan.audiences, { name: 'board', title: 'Board', form: 'executive', reaches: {} }],
    reminders: {
      ...reminderManners,
      ladder: [
        { afterMinutes: 10, roles: ['deputy'], people: [], groups: [] },
        { afterMinutes: 20, roles: ['commander'], people: [], groups: [] },
      ],
    },
  };
}

/** What clocks on a wall read, asked of the platform and of nothing of ours. */
function wall(at: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: part('weekday'), hour: Number(part('hour')), minute: Number(part('minute')) };
}

function isNightAt(at: number, severity: string, zone: string): boolean {
  const { hour: of } = wall(at, zone);
  return (severity === 'sev3' || severity === 'sev4') && (of >= 20 || of < 8);
}

/** Ticks by looking at every minute. */
function isTick(at: number, severity: string, zone: string): boolean {
  const now = wall(at, zone);
  const before = wall(at - minute, zone);
  const jumped = (now.hour * 60 + now.minute - before.hour * 60 - before.minute + 1_440) % 1_440;
  if (jumped <= 1 || jumped > 120) return reads(now, severity);
  const skipped = Array.from({ length: jumped - 1 }, (_, index) => before.hour * 60 + before.minute + 1 + index);
  return [now, ...skipped.map((of) => ({ day: now.day, hour: Math.floor(of / 60), minute: of % 60 }))].some((each) =>
    reads(each, severity),
  );
}

function reads({ day, hour: of, minute: past }: ReturnType<typeof wall>, severity: string): boolean {
  if (severity === 'sev1') return past % 30 === 0;
  if (severity === 'sev2') return past === 0;
  if (severity === 'sev3') return past === 0 && of % 4 === 0;
  return past === 0 && of === 10 && !['Sat', 'Sun'].includes(day);
}

interface Said {
  readonly at: number;
  readonly to: string;
  readonly dueAt: number;
  readonly late: boolean;
}

interface Day {
  readonly zone: string;
  readonly severity: (typeof severities)[number];
  readonly from: number;
  /** Minutes after the beginning at which everyone is told something. */
  readonly updates: readonly number[];
  /** Muster is away from one minute to another. */
  readonly outage: readonly [number, number];
}

const length = 3 * 24 * 60;

/** Three days, minute by minute, through the domain as it is. */
function played({ zone, severity, from, updates, outage }: Day, audience: 'everyone' | 'board'): readonly Said[] {
  const plan = planIn(zone);
  const first = decideFirst(audience, severity, from, plan);
  let incident = anIncident({
    severity,
    declaredAt: new Date(from - 2 * hour),
    roles: { commander: [ben.id], communications: [cleo.id], deputy: [dan.id] },
    promises: first,
    audiences: audience === 'board' ? { board: ['UBOARD'] } : {},
    briefed: ['UBOARD'],
  });
  const said: Said[] = [];
  for (let passed = 0; passed <= length; passed++) {
    const at = new Date(from + passed * minute);
    const act = (command: Command, by: Actor) => {
      for (const event of decide(incident, command, { by, at, plan, nextAfter })) {
        if (event.type === 'update-reminded') said.push(...saidBy(event, at.getTime()));
        incident = evolve(incident, anEntry(incident.lastEntry + 1, by, at, event));
      }
    };
    if (updates.includes(passed)) act({ type: 'post-no-change', audience }, ana);
    const alarm = nextAlarm(incident, plan);
    const away = passed >= outage[0] && passed < outage[1];
    if (alarm && alarm <= at && !away) act({ type: 'ring' }, muster);
  }
  return said;
}

function saidBy({ people, dueAt, late }: EventOf<'update-reminded'>, at: number): Said[] {
  return (people.length > 0 ? people : ['room']).map((to) => ({ at, to, dueAt: dueAt.getTime(), late }));
}

function decideFirst(audience: string, severity: string, from: number, plan: Plan): Incident['promises'] {
  const start = new Date(from);
  const due = modelNext(audience, from, severity, plan.timeZone);
  const { everyone } = owed(new Date(due), { from: start });
  return everyone ? { [audience]: everyone } : {};
}

/** When the next is due: a tick half a period away, or ninety minutes, and not at night. */
function modelNext(audience: string, from: number, severity: string, zone: string, beyond = from): number {
  if (audience === 'board') {
    let due = from + 90 * minute;
    while (isNightAt(due, severity, zone)) due += minute;
    return due;
  }
  const half = { sev1: 15 * minute, sev2: 30 * minute, sev3: 2 * hour, sev4: 12 * hour }[severity] ?? 0;
  let at = Math.ceil(Math.max(from, beyond) / minute) * minute;
  const period = severity === 'sev3' || severity === 'sev4' ? shortest(at, severity, zone) / 2 : half;
  at = Math.ceil((from + period) / minute) * minute;
  while (!isTick(at, severity, zone) || isNightAt(at, severity, zone)) at += minute;
  return at;
}

function shortest(from: number, severity: string, zone: string): number {
  const found: number[] = [];
  for (let at = from + minute; found.length < 3; at += minute) if (isTick(at, severity, zone)) found.push(at);
  const [one = 0, two = 0, three = 0] = found;
  return Math.min(two - one, three - two);
}

/** The same by a plain reading of the rules, from the first minute to the last. */
function expected({ zone, severity, from, updates, outage }: Day, audience: 'everyone' | 'board'): readonly Said[] {
  const said: Said[] = [];
  let since = from;
  let due = modelNext(audience, from, severity, zone);
  let plan: { at: number; to: string; night: boolean }[] = [];
  let tick = 0;
  const quiet = (at: number) => isNightAt(at, severity, zone);
  const ladder = (base: number, dueAt: number) => [
    { at: base + 10 * minute, to: dan.id, night: quiet(dueAt) },
    { at: base + 20 * minute, to: ben.id, night: quiet(dueAt) },
  ];
  const begin = () => {
    const notice = Math.min(5, Math.floor((due - since) / 4 / minute)) * minute;
    const early = due - notice;
    const shifted = notice > 0 && quiet(early) && !quiet(due);
    const lead = shifted ? due : early;
    const room = shifted ? due + notice : due;
    plan = [
      ...(notice > 0 ? [{ at: lead, to: cleo.id, night: true }] : []),
      { at: room, to: 'room', night: true },
      ...ladder(room, due),
    ];
    tick = modelNext(audience, due, severity, zone);
  };
  begin();
  for (let passed = 0; passed <= length; passed++) {
    const at = from + passed * minute;
    if (updates.includes(passed)) {
      since = at;
      due = modelNext(audience, at, severity, zone);
      begin();
    }
    if (passed >= outage[0] && passed < outage[1]) continue;
    const started = plan.every(({ to }) => to !== 'room');
    if (started && at >= tick) {
      const late = at > tick;
      due = tick;
      said.push({ at, to: 'room', dueAt: due, late });
      plan = ladder(late ? at : tick, due);
      tick = modelNext(audience, late ? at : due, severity, zone);
      continue;
    }
    const room = plan.find(({ to }) => to === 'room');
    const [first] = plan.filter((each) => each.night || !quiet(each.at));
    const next = room && at >= room.at ? room : first;
    if (!next || at < next.at) continue;
    const late = at > next.at;
    said.push({ at, to: next.to, dueAt: due, late });
    const left = plan.slice(plan.indexOf(next) + 1);
    plan = late && next.to !== cleo.id ? left.map((each) => ({ ...each, at: each.at + at - next.at })) : left;
    if (next === room && late) tick = modelNext(audience, at, severity, zone);
  }
  return said;
}

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'] as const;
/** Days before both changes of the clocks in each zone, month ends and a leap day. */
const beginnings = [
  '2026-10-24T06:10:00Z',
  '2027-03-27T09:25:00Z',
  '2026-10-31T17:40:00Z',
  '2027-03-13T13:05:00Z',
  '2026-10-03T03:15:00Z',
  '2027-04-03T01:50:00Z',
  '2028-02-28T20:30:00Z',
  '2026-12-30T11:00:00Z',
].map((at) => Date.parse(at));

const days: fc.Arbitrary<Day> = fc.record({
  zone: fc.constantFrom(...zones),
  severity: fc.constantFrom(...severities),
  from: fc.constantFrom(...beginnings),
  updates: fc.array(fc.nat(length), { maxLength: 30 }),
  outage: fc.tuple(fc.nat(length), fc.integer({ min: 0, max: 600 })).map(([at, lasts]) => [at, at + lasts] as const),
});

describe('over three days, whatever the severity, the zone, the updates and outages', () => {
  it.each(['everyone', 'board'] as const)(
    '%s: each promise reminds the right people, once, at the right minute',
    (audience) => {
      fc.assert(
        fc.property(days, (day) => {
          expect(played(day, audience)).toEqual(expected(day, audience));
        }),
        { numRuns: 6 },
      );
    },
  );
});
