import { begin, evolve } from '../../src/incident/evolve.ts';
import type { Event, Incident, PersonId, TimelineEntry } from '../../src/incident/incident.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import type { IncidentRecord, RoomMessage } from '../../src/review/record.ts';

export const { plan, version } = await loadPlan(defaultPlanPath);

export const ana = 'U1ANA';
export const ben = 'U2BEN';
export const chloe = 'U3CHLOE';
export const deniz = 'U4DENIZ';

export const names: ReadonlyMap<PersonId, string> = new Map([
  [ana, 'Ana Lima'],
  [ben, 'Ben Okafor'],
  [chloe, 'Chloe Martin'],
  [deniz, 'Deniz Kaya'],
]);

/** '09:02' of the day on which incidents happen in tests; '+1 09:02' of the day after. */
export function at(time: string): Date {
  const [, days = '0', clock = time] = /^\+(\d) (.*)$/.exec(time) ?? [];
  return new Date(Date.parse(`2026-11-24T${clock.padEnd(8, ':00')}Z`) + Number(days) * 24 * 60 * 60_000);
}

export function tsOf(time: string): string {
  return `${at(time).getTime() / 1_000}.000100`;
}

export type Happened = readonly [time: string, by: PersonId | 'muster', event: Event];

export const declaration: Event = {
  type: 'declared',
  incidentType: 'phishing',
  severity: 'sev3',
  visibility: 'private',
  noticedAt: at('08:50'),
  invited: [ana],
  promisedAt: at('12:00'),
  words: { title: 'Payroll mail asks for passwords', description: '' },
};

export const roomId = 'C7ROOM';

export function anIncident(happened: readonly Happened[]): { incident: Incident; timeline: TimelineEntry[] } {
  const timeline = happened.map(([time, by, event], index) => ({ sequence: index + 1, at: at(time), by, event }));
  const [first, ...others] = timeline;
  if (!first) throw new Error('an incident begins with its declaration');
  const identity = { id: 'i-7', teamId: 'T1', number: 7, codeName: 'amber-falcon', planVersion: version };
  return { incident: others.reduce(evolve, begin(identity, first)), timeline };
}

export function aRecord(happened: readonly Happened[], rest: Partial<IncidentRecord> = {}): IncidentRecord {
  const { incident, timeline } = anIncident(happened);
  return {
    incident: { ...incident, roomId },
    timeline,
    plan,
    messages: [],
    gaps: [],
    names,
    roomName: 'inc-7-amber-falcon',
    permalink: (channelId, ts, threadTs) =>
      `https://example.slack.com/archives/${channelId}/p${ts.replace('.', '')}${threadTs ? `?thread_ts=${threadTs}&cid=${channelId}` : ''}`,
    composedAt: at('16:00'),
    ...rest,
  };
}

export function aMessage(time: string, text: string, rest: Partial<RoomMessage> = {}): RoomMessage {
  return {
    ts: tsOf(time),
    threadTs: null,
    author: 'Ana Lima',
    text,
    files: [],
    edited: false,
    remark: false,
    entry: null,
    ...rest,
  };
}
