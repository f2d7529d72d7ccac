import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Declaration } from '../../../src/incident/incident.ts';
import { createAccess } from '../../../src/slack/access.ts';
import { publishHome } from '../../../src/slack/home/publish-home.ts';
import { createPeople } from '../../../src/slack/people.ts';
import { createReach } from '../../../src/slack/reach.ts';
import { webOptions } from '../../../src/slack/web.ts';
import type { Database, Queries } from '../../../src/store/database.ts';
import { aCoordination, aDeclaration, Clock, person as colleague, silent } from '../../coordination/setting.ts';
import { testDatabase } from '../../database.ts';
import { startLocalSlack } from '../../local-slack.ts';
import { person } from '../../person.ts';
import { CountingClient } from '../counting-client.ts';

const database = testDatabase();
const ana = 'U01ANA';
const somebody = colleague('U06FARID');
const statements = new Set(['select', 'selectDistinct', 'insert', 'update', 'delete', 'execute']);

/** The database, and how many statements it was given. */
function counting(db: Database): { db: Database; count: () => number } {
  let count = 0;
  const counted = (queries: Queries): Queries =>
    new Proxy(queries, {
      get(target, name) {
        if (statements.has(String(name))) count += 1;
        return Reflect.get(target, name);
      },
    });
  return {
    db: {
      ...db,
      query: (work) => db.query((queries) => work(counted(queries))),
      transaction: (work) => db.transaction((tx) => work(counted(tx))),
    },
    count: () => count,
  };
}

it('shows what a person may know, with as many questions for five hundred incidents as for five', async () => {
  await using local = await startLocalSlack();
  const { botToken, apiUrl, team } = local.workspace;
  const { db, count } = counting(database.db);
  const clock = new Clock();
  const web = new CountingClient(
    botToken,
    { ...webOptions(apiUrl, silent), retryConfig: { retries: 0 } },
    createReach(),
  );
  const coordination = aCoordination(db, clock);
  const people = createPeople({ web, teamId: team.id, now: clock.now });
  const access = createAccess({ web, people, coordination, now: clock.now });
  const edge = {
    web,
    coordination,
    access,
    now: clock.now,
    command: '/incident',
    team: { id: team.id, botUserId: '', botId: '', url: '' },
  };

  const declare = (n: number, visibility: Declaration['visibility']) =>
    coordination.declare(
      `request ${n}`,
      team.id,
      aDeclaration({ title: `${visibility} matter`, visibility }),
      somebody,
    );
  for (const n of [1, 2, 3]) await declare(n, 'public');
  const hidden = await declare(4, 'private');
  await declare(5, 'private');
  const { channel } = await web.conversations.create({ name: 'inc-4', is_private: true });
  await web.conversations.invite({ channel: channel?.id ?? '', users: ana });
  const room = { type: 'record-room', channelId: channel?.id ?? '', invited: [], notInvited: [] } as const;
  await coordination.coordinate('room', hidden.id, room, { kind: 'muster' });

  const published = async () => {
    const [before, asked] = [count(), web.methods.length];
    clock.advance(300_000);
    await publishHome({ ...edge, access: access.forRequest() }, ana);
    return { queries: count() - before, calls: web.methods.slice(asked).toSorted() };
  };
  const few = await published();
  const screen = await person(local.url, 'ana');
  const shown = screen.reading(await screen.home('public matter'));
  expect(shown.match(/public matter/g)).toHaveLength(3);
  expect(shown).toContain(`INC-4 ${hidden.codeName}`);
  expect(shown).not.toMatch(/private matter|INC-5/);

  await database.db.query((queries) =>
    queries.execute(sql`
      insert into incidents select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(),
        'number', i.number + 5 * n, 'room_id', null))).* from incidents i, generate_series(1, 100) n`),
  );
  const many = await published();
  expect(many).toEqual(few);
  expect(many.queries).toBeLessThan(5);
  expect(many.calls).toEqual(['users.conversations', 'users.info', 'views.publish']);
  await screen.home('more: `/incident list`');
  await screen.close();
});
