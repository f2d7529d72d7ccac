import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Coordination } from '../../src/coordination/coordination.ts';
import type { Command, Incident } from '../../src/incident/incident.ts';
import { type RunningReminders, startReminders } from '../../src/reminders/start-reminders.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { aCoordination, aDeclaration, ana, Clock, silent, team } from '../coordination/setting.ts';
import { manyConnections, onPostgres, testDatabase } from '../database.ts';

describe('reminders', () => {
  const database = testDatabase();
  let clock: Clock;
  let coordination: Coordination;
  let reminders: RunningReminders;

  beforeEach(() => {
    clock = new Clock();
    coordination = aCoordination(database.db, clock);
    reminders = startReminders({ db: database.db, coordination, now: clock.now, log: silent });
  });
  afterEach(() => reminders.stop());

  const declared = (severity = 'sev2') =>
    coordination.declare(`${severity} ${Math.random()}`, team, aDeclaration({ severity }), ana);
  const act = (incident: Incident, command: Command) =>
    coordination.coordinate(`${Math.random()}`, incident.id, command, ana);
  const reminded = async ({ id }: Incident) =>
    (await coordination.timeline(id)).filter(({ event }) => event.type === 'update-reminded');
  const tickAt = async (time: string) => {
    clock.set(`2026-11-24T${time}Z`);
    await reminders.tick();
  };
  const update: Command = { type: 'post-update', known: 'It spreads', doing: '', need: '', nextAt: null };

  it('come when an update is due that nobody posted, and not before', async () => {
    const incident = await declared();
    await tickAt('08:54:59');
    expect(await reminded(incident)).toHaveLength(0);
    await tickAt('09:00:00');
    const due = new Date('2026-11-24T09:00:00Z');
    expect(await reminded(incident)).toMatchObject([{ by: 'muster', event: { dueAt: due, people: [] } }]);
    await reminders.tick();
    expect(await reminded(incident)).toHaveLength(1);
  });

  it('are moved by an update', async () => {
    const incident = await declared();
    clock.set('2026-11-24T08:50:00Z');
    await act(incident, update);
    await tickAt('09:30:00');
    expect(await reminded(incident)).toHaveLength(0);
    await tickAt('10:00:00');
    expect(await reminded(incident)).toHaveLength(1);
  });

  it('are moved by a change of severity', async () => {
    const incident = await declared();
    await act(incident, { type: 'change-severity', to: 'sev1', reason: '' });
    await tickAt('08:30:00');
    expect(await reminded(incident)).toHaveLength(1);
  });

  it('are put off by a snooze', async () => {
    const incident = await declared();
    await tickAt('09:00:00');
    await act(incident, { type: 'snooze', minutes: 15 });
    await tickAt('09:14:59');
    expect(await reminded(incident)).toHaveLength(1);
    await tickAt('09:15:00');
    expect(await reminded(incident)).toHaveLength(2);
  });

  it('stop with the response', async () => {
    const incident = await declared();
    await act(incident, { type: 'close', resolution: 'benign', summary: 'A test', duplicateOf: null });
    await tickAt('12:00:00');
    expect(await reminded(incident)).toHaveLength(0);
  });

  it('come once after an outage, late, and then at the usual times', async () => {
    const incident = await declared('sev1');
    await reminders.stop();
    clock.set('2026-11-24T13:07:00Z');
    reminders = startReminders({
      db: database.db,
      coordination: aCoordination(database.db, clock),
      now: clock.now,
      log: silent,
    });
    await reminders.tick();
    await reminders.tick();
    expect(await reminded(incident)).toMatchObject([{ at: clock.now() }]);
    await tickAt('13:30:00');
    expect(await reminded(incident)).toHaveLength(2);
  });

  it('are decided anew at the moment they fire', async () => {
    const incident = await declared();
    await reminders.stop();
    const meanwhile: Pick<Coordination, 'coordinate'> = {
      async coordinate(...asked) {
        await act(incident, update);
        return coordination.coordinate(...asked);
      },
    };
    reminders = startReminders({ db: database.db, coordination: meanwhile, now: clock.now, log: silent });
    await tickAt('09:00:00');
    expect(await reminded(incident)).toHaveLength(0);
  });

  it('reach the others when one fails, and the failed one is tried again', async () => {
    const [first, second] = [await declared(), await declared()];
    await reminders.stop();
    let failing = true;
    const lines: string[] = [];
    const failingOnce: Pick<Coordination, 'coordinate'> = {
      coordinate: (request, id, command, by) =>
        failing && id === first.id
          ? Promise.reject(new Error('out of order'))
          : coordination.coordinate(request, id, command, by),
    };
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    reminders = startReminders({ db: database.db, coordination: failingOnce, now: clock.now, log });
    await tickAt('09:00:00');
    expect(await reminded(first)).toHaveLength(0);
    expect(await reminded(second)).toHaveLength(1);
    expect(lines).toHaveLength(1);
    failing = false;
    await reminders.tick();
    expect(await reminded(first)).toHaveLength(1);
  });

  describe.runIf(onPostgres)(manyConnections('of several replicas'), () => {
    it('come once', async () => {
      const incident = await declared();
      clock.set('2026-11-24T09:00:00Z');
      const replicas = Array.from({ length: 4 }, () => {
        const db = openPostgres(database.url);
        return {
          db,
          reminders: startReminders({ db, coordination: aCoordination(db, clock), now: clock.now, log: silent }),
        };
      });
      await Promise.all(replicas.map((replica) => replica.reminders.tick()));
      for (const replica of replicas) {
        await replica.reminders.stop();
        await replica.db.close();
      }
      expect(await reminded(incident)).toHaveLength(1);
    });
  });
});
