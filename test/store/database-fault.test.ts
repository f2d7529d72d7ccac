import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/incident/refusal.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { posts, requests } from '../../src/store/schema.ts';
import { testDatabase } from '../database.ts';

const secret = 'Payroll of Ms Example';

describe('what the database throws', () => {
  const database = testDatabase();

  it.each([
    ['a value of the wrong kind', () => database.db.query((q) => q.execute(sql`select ${secret}::text::int`))],
    ['a row that is there already', () => database.db.query((q) => q.insert(requests).values([row(), row()]))],
    [
      'a row that lacks something',
      () => database.db.query((q) => q.execute(sql`insert into requests (team_id, request) values (${secret}, null)`)),
    ],
    ['a reference to nothing', () => database.db.transaction((tx) => tx.insert(posts).values(orphan))],
    ['a statement that fails', () => database.db.query((q) => q.execute(sql`select ${secret} from nowhere`))],
  ])('says nothing of what people typed: %s', async (_, work) => {
    const error = await work().then(
      () => expect.unreachable(),
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'DatabaseFault', code: expect.stringMatching(/^[0-9A-Z]{5}$/) });
    expect(everythingIn(error)).not.toContain('Payroll');
  });

  it('leaves a refusal as it is', async () => {
    const refusal = new Refusal('invalid', 'No.');
    const refused = database.db.transaction(async () => {
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
  });
});

describe('a database that does not answer', () => {
  it('is told from one that does by a ping', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => void sockets.push(socket));
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const db = openPostgres(`postgres://nobody@127.0.0.1:${port}/nothing`);
    await expect(db.ping(20)).rejects.toThrow('did not answer within 20 ms');
    for (const socket of sockets) socket.destroy();
    mute.close();
    await db.close();
  });

  it('is a fault with the code of the connection when nobody listens', async () => {
    const db = openPostgres('postgres://nobody@127.0.0.1:1/nothing');
    await expect(db.ping()).rejects.toMatchObject({ name: 'DatabaseFault', code: 'ECONNREFUSED' });
    await db.close();
  });
});

function row() {
  return { teamId: 'T1', request: secret };
}

const orphan = {
  teamId: 'T1',
  incidentId: '00000000-0000-4000-8000-000000000000',
  kind: 'card',
  channelId: secret,
  ts: '1',
};

function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  const own = Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(error, name)));
  return `${own.join('\n')}\n${error.cause === undefined ? '' : everythingIn(error.cause)}`;
}
