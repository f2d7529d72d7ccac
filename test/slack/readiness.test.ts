import { expect, it } from 'vitest';
import { readinessOf } from '../../src/slack/readiness.ts';
import type { SystemState } from '../../src/slack/system-state.ts';

const at = new Date('2026-11-24T10:00:00Z');
const oldest = { incidentId: 'an id', type: 'tell-room', since: new Date('2026-11-24T09:58:30Z'), lastError: 'why' };
const well: SystemState = {
  slack: { reached: true, awaySince: null, pauses: [] },
  database: { reached: true, awaySince: null },
  queue: { waiting: 3, held: 1, setAside: 2, oldest },
  sockets: { inUse: 4, most: 10 },
};

it('tells in seconds how long the oldest has waited, and of no incident', () => {
  const { health, ...states } = readinessOf(well, at);
  expect(states).toEqual({ ready: true, database: true, migrations: true, slack: true });
  expect(health?.queue).toEqual({ waiting: 3, oldestWaitingSeconds: 90, held: 1, setAside: 2 });
  expect(health?.sockets).toEqual({ inUse: 4, most: 10 });
  expect(JSON.stringify(health)).not.toContain('an id');
});

it('tells the latest end of the pauses Slack asked for', () => {
  const until = (time: string) => ({ method: time, until: new Date(`2026-11-24T${time}:00Z`) });
  const pauses = [until('10:01'), until('10:05'), until('10:02')];
  const { health } = readinessOf({ ...well, slack: { ...well.slack, pauses } }, at);
  expect(health?.slackPausedUntil).toBe('2026-11-24T10:05:00.000Z');
});

it('is not ready once Slack has answered nothing for half a minute, though its sockets stand', () => {
  const silentFor = (seconds: number) => {
    const awaySince = new Date(at.getTime() - seconds * 1_000);
    return readinessOf({ ...well, slack: { ...well.slack, awaySince } }, at);
  };
  expect(silentFor(29)).toMatchObject({ ready: true, slack: true });
  expect(silentFor(31)).toMatchObject({ ready: false, slack: false, database: true });
});

it('is not ready without its database, nor without Slack, and says since when', () => {
  const lost = readinessOf({ ...well, database: { reached: false, awaySince: at }, queue: null }, at);
  expect(lost).toMatchObject({ ready: false, database: false, health: { queue: null } });
  expect(lost.health?.databaseAwaySince).toBe('2026-11-24T10:00:00.000Z');
  expect(readinessOf({ ...well, slack: { ...well.slack, reached: false } }, at).ready).toBe(false);
});
