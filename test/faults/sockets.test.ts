import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { WireRecord } from '../../src/simulator/protocol.ts';
import { sockets } from '../../src/slack/sockets.ts';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import type { Person } from '../person.ts';
import { type House, incidentOf, openHouse, settled, until } from './house.ts';
import { type SocketFront, startSocketFront } from './socket-front.ts';

/** A house with something in front of the sockets, one program, and a room. */
async function behindFront(slack: Parameters<typeof openHouse>[0] = {}) {
  let front: SocketFront | undefined;
  const house = await openHouse({
    ...slack,
    socketFront: async (url) => {
      front = await startSocketFront(url);
      return front;
    },
  });
  if (!front) throw new Error('there is nothing in front of the sockets');
  const program = await house.start();
  return { house, front, program, room: await roomOf(house) };
}

async function roomOf(house: House): Promise<string> {
  const ana = await house.at('ana');
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
  await settled(house.db);
  return room;
}

async function updatesIn(house: House, room: string): Promise<string[]> {
  await settled(house.db);
  const ana = await house.at('ana');
  return (await ana.reads(room)).flatMap((each) => (each.pinned ? [] : (/U\d+\./.exec(ana.reading(each))?.[0] ?? [])));
}

/** Posts the update; whether Slack said that it was heard. */
async function isHeard(ana: Person, room: string, words: string): Promise<boolean> {
  return ana.says(room, `/incident update ${words}`).then(
    () => true,
    () => false,
  );
}

/** Everything that was acknowledged stands in the room, and nothing twice. */
async function standsInRoom(house: House, room: string, heard: readonly string[]): Promise<void> {
  await until('all', async () => ((await incidentOf(house, 1))?.lastEntry ?? 0) >= 2 + heard.length);
  const read = await updatesIn(house, room);
  expect(read).toEqual([...new Set(read)]);
  expect(read).toEqual(expect.arrayContaining([...heard]));
}

/** What sockets did, among the newest on the wire. */
async function wireOf({ url }: LocalSlack, did: 'hello' | 'closed'): Promise<string[]> {
  const wire: WireRecord[] = JSON.parse(await (await fetch(`${url}/screen/api/wire`)).text());
  return wire.flatMap(({ id, name }) => (name === did ? [id] : []));
}

it('hears everything while Slack asks both sockets to leave at once, and then those that came instead', async () => {
  await using house = await openHouse();
  await house.start();
  const ana = await house.at('ana');
  const room = await roomOf(house);
  const closed = new Set<string>();
  const heard: string[] = [];
  for (const [nth, reason] of (['warning', 'refresh_requested'] as const).entries()) {
    house.slack.workspace.disconnectApp(reason);
    while (closed.size < 2 * (nth + 1)) {
      const batch = [0, 1, 2].map((more) => `U${heard.length + more}.`);
      expect(await Promise.all(batch.map((words) => isHeard(ana, room, words)))).toEqual([true, true, true]);
      heard.push(...batch);
      for (const id of await wireOf(house.slack, 'closed')) closed.add(id);
    }
  }
  await standsInRoom(house, room, heard);
});

it('renews its sockets where Slack allows the app no other, without an error', async () => {
  await using slack = await startLocalSlack();
  const { appToken, apiUrl } = slack.workspace;
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const stopping = new AbortController();
  const replicas = [1, 2, 3, 4, 5].map(() => sockets({ appToken, apiUrl }, log, stopping.signal));
  for (const replica of replicas) await replica.start();
  slack.workspace.disconnectApp('warning');
  const opened = async () => (await wireOf(slack, 'hello')).length;
  await until('all in place of which another came', async () => (await opened()) === 20);
  expect(replicas.every((replica) => replica.connected())).toBe(true);
  expect(lines).toEqual([]);
  stopping.abort();
  await Promise.all(replicas.map((replica) => replica.stop()));
});

it('loses nothing that it acknowledged while sockets are cut without a word', async () => {
  const { house, front, room } = await behindFront();
  await using _ = house;
  const ana = await house.at('ana');
  const heard: string[] = [];
  for (let nth = 0; nth < 30; nth++) {
    if (nth % 5 === 4) setTimeout(() => front.cutOne(), (nth * 7) % 40);
    if (await isHeard(ana, room, `U${nth}.`)) heard.push(`U${nth}.`);
  }
  expect(heard.length).toBeGreaterThan(20);
  await standsInRoom(house, room, heard);
});

const odd = [
  '{"type":"events_api","envelope_id":"1","payl',
  'null',
  '42',
  '""',
  '{}',
  '{"type":"events_api","envelope_id":"2"}',
  '{"type":"events_api","envelope_id":"3","payload":{"type":"app_rate_limited","minute_rate_limited":1518467820}}',
  '{"type":"slash_commands","envelope_id":"4","payload":{"command":"/incident"}}',
  '{"type":"interactive","envelope_id":"5","payload":null}',
  '{"type":"interactive","envelope_id":"6","payload":{"type":"block_actions","actions":[]}}',
  '{"type":"interactive","envelope_id":"7","payload":{"type":"view_submission","view":{}}}',
  '{"type":"events_api","envelope_id":"8","payload":{"type":"event_callback","event":{"type":"reaction_added"}}}',
  Buffer.from([0, 255, 1]),
];

it('survives what Slack never says, and says so in its log', async () => {
  const { house, front, program, room } = await behindFront();
  await using _ = house;
  for (const message of odd) front.bring(message);
  const ana = await house.at('ana');
  await ana.says(room, '/incident update U1.');
  await until('the update', async () => (await incidentOf(house, 1))?.lastEntry === 3);
  expect(program.isGone).toBe(false);
  expect(program.printed).toContain('Slack sent what cannot be read');
  expect(program.printed).toContain('a payload of Slack was not understood');
  expect(program.printed).toContain('Slack limits the events it brings to this app');
  expect(await updatesIn(house, room)).toEqual(['U1.']);
});

it.for([
  { env: 'SLACK_BOT_TOKEN', wrong: 'xoxb-wrong', says: 'Slack refuses the bot token (invalid_auth)' },
  { env: 'SLACK_APP_TOKEN', wrong: 'xapp-wrong', says: 'Slack refuses the app token (invalid_auth)' },
])('ends with one clear line when Slack refuses $env', async ({ env, wrong, says }) => {
  await using house = await openHouse();
  const program = house.launch({ [env]: wrong });
  expect((await program.exited).code).toBe(1);
  expect(program.complaint).toMatch(/^Muster cannot start: [^\n]+\n$/);
  expect(program.complaint).toContain(says);
  expect(program.printed).not.toContain(wrong);
});

it('says which token was revoked while it runs, is not ready, and goes on when it is good again', async () => {
  const { house, front, program, room } = await behindFront();
  await using _ = house;
  house.proxy.refuse('apps.connections.open', 'token_revoked');
  front.cutAll();
  await until('that it is not ready', async () => (await program.readiness()).status === 503);
  expect(await program.readiness()).toMatchObject({ body: { slack: false, database: true } });
  await until('that it says so', async () => program.printed.includes('Slack refuses the app token (token_revoked)'));
  house.proxy.relent();
  await until('readiness', async () => (await program.readiness()).status === 200);
  const ana = await house.at('ana');
  await ana.says(room, '/incident update U1.');
  expect(await until('the update', async () => (await updatesIn(house, room)).join())).toBe('U1.');
});

it('tells people that it failed while Slack refuses the bot token, and goes on when it is good again', async () => {
  const { house, program, room } = await behindFront();
  await using _ = house;
  const ana = await house.at('ana');
  house.proxy.refuse('*', 'token_revoked');
  await ana.says(room, '/incident assign communications @chloe');
  await ana.seesEphemeral(/went wrong on our side/);
  expect(program.printed).toContain('token_revoked');
  house.proxy.relent();
  await ana.says(room, '/incident update U1.');
  expect(await until('the update', async () => (await updatesIn(house, room)).join())).toBe('U1.');
  expect(program.isGone).toBe(false);
});
