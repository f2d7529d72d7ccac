import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { chance } from './chance.ts';
import { Fleet } from './fleet.ts';
import { type House, incidentOf, lastNumber, letUpdatesFallDue, openHouse, settled, until } from './house.ts';
import { people, type Step, step } from './steps.ts';
import { entriesOf, expectToldOnce, tokenOf } from './told-once.ts';

/** How many stories, and how long: FAULTS_RUNS=20 FAULTS_STEPS=150 for a night. */
const numRuns = Number(process.env.FAULTS_RUNS ?? 1);
const length = Number(process.env.FAULTS_STEPS ?? 60);

/** What was acknowledged within this time was done by then. */
const heldMs = 600;
const confirming = /is declared|Noted\.|^(You are|<@\w+> is) .* now\./;
/** Slack's three retries, made short, and some more for a machine that is busy. */
const eventRetries = [0, 1_000, 3_000, 5_000, 10_000, 10_000];

it('tells everything once, in order and to everyone, whatever befalls Slack, three replicas and those who act', async () => {
  const { seed } = chance();
  process.stdout.write(`random runs: FAULTS_SEED=${seed}\n`);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: length, maxLength: length }), (steps) => plays(steps, seed)),
    { numRuns, seed, endOnFailure: true },
  );
});

async function plays(steps: readonly Step[], seed: number): Promise<void> {
  await using house = await openHouse({ slack: { timing: { acknowledge: 3_000, eventRetries } } });
  const fleet = new Fleet(house, chance(seed));
  await fleet.start(3);
  const story = new Story(house, fleet);
  for (let number = 1; number <= 3; number++) {
    await story.declares('ana', `The first ${number}`);
    await until('the room', async () => (await incidentOf(house, number))?.roomId);
  }
  for (const [nth, one] of steps.entries()) await story.takes(one, `T${nth}.`);
  await story.ends();
}

/** Who did what in a random run, and what they were told. */
class Story {
  readonly #house: House;
  readonly #fleet: Fleet;
  /** People do one thing after the other, and each at the same time as the others. */
  readonly #busy = new Map<string, Promise<void>>();
  /** Tokens of what was done by the time it was acknowledged, by who did it. */
  readonly #heard = new Map<string, Set<string>>(people.map((name) => [name, new Set()]));
  /** With the room each stands in. */
  readonly #pinned = new Map<string, string>();

  constructor(house: House, fleet: Fleet) {
    this.#house = house;
    this.#fleet = fleet;
  }

  async takes(one: Step, token: string): Promise<void> {
    const { faults, disconnectApp, cutApp } = this.#house.slack.workspace;
    switch (one.is) {
      case 'said':
        return this.#queue(one.by, async () => this.#says(one, await this.#room(one.where), token));
      case 'declared':
        return this.#queue(one.by, () => this.declares(one.by, token));
      case 'pinned':
        return this.#queue(one.by, async () => this.#pins(one.by, await this.#room(one.where), token));
      case 'call':
        return faults.onCall(one.method, one.trouble, { times: one.times });
      case 'delivery':
        return faults.onDelivery(one.what, one.trouble, { times: one.times });
      case 'sockets':
        return one.how === 'cut' ? cutApp() : disconnectApp('warning');
      case 'process':
        return this.#fleet.trouble();
      case 'due':
        return letUpdatesFallDue(this.#house.db);
    }
  }

  async declares(by: string, token: string): Promise<void> {
    const who = await this.#house.at(by);
    await who.says('#general', `/incident declare sev3 phishing ${token}`).catch(() => {});
  }

  /** Whatever goes on comes to its end, and everybody has been told. */
  async ends(): Promise<void> {
    await Promise.all(this.#busy.values());
    this.#house.slack.workspace.faults.clear();
    await this.#fleet.recover();
    const count = await lastNumber(this.#house.db);
    const numbers = Array.from({ length: count }, (_, nth) => nth + 1);
    for (const number of numbers)
      await until(`the room of INC-${number}`, async () => (await incidentOf(this.#house, number))?.roomId);
    await until('every pin', async () => this.#arePinned(new Set(await this.#tokens(numbers)), numbers));
    await settled(this.#house.db);
    // A process that was frozen may still bring to an end what it had begun.
    for (const number of numbers)
      await vi.waitFor(() => expectToldOnce(this.#house, number), { timeout: 20_000, interval: 200 });
    const stored = await this.#tokens(numbers);
    expect(stored).toEqual([...new Set(stored)]);
    for (const name of people) await this.#expectAnswered(name, new Set(stored));
    for (const exit of await Promise.all(this.#fleet.exits)) if (isTermination(exit)) expect(exit.code).toBe(0);
  }

  /** What was acknowledged in time is on a timeline, or they were told why it is not. */
  async #expectAnswered(name: string, stored: ReadonlySet<string>): Promise<void> {
    const screen = await this.#house.screenOf(name);
    const refusals = screen.filter(
      (each) => each.type === 'message' && each.message.ephemeral && !confirming.test(each.message.text),
    );
    const missing = [...(this.#heard.get(name) ?? [])].filter((token) => !stored.has(token));
    expect(refusals.length, `${name} heard of ${missing} nothing`).toBeGreaterThanOrEqual(missing.length);
  }

  #queue(name: string, act: () => Promise<void>): void {
    const before = this.#busy.get(name) ?? Promise.resolve();
    this.#busy.set(name, before.then(act));
  }

  async #says({ by, line }: Extract<Step, { is: 'said' }>, room: string, token: string): Promise<void> {
    const who = await this.#house.at(by);
    await this.#house.screenOf(by);
    const at = performance.now();
    const heard = await who.says(room, `/incident ${line.replace('T.', token)}`).then(
      () => performance.now() - at < heldMs,
      () => false,
    );
    if (heard && line.includes('T.')) this.#heard.get(by)?.add(token);
  }

  async #pins(by: string, room: string, token: string): Promise<void> {
    const who = await this.#house.at(by);
    const said = await who.says(room, `Something was found: ${token}`).catch(() => null);
    if (!said) return;
    await who.reacts(said, 'pushpin');
    this.#pinned.set(token, room);
  }

  /** Where the incident was closed meanwhile, whoever pinned it was told so. */
  async #arePinned(stored: ReadonlySet<string>, numbers: readonly number[]): Promise<boolean> {
    const all = await Promise.all(numbers.map((number) => incidentOf(this.#house, number)));
    const closed = new Set(all.filter((each) => each?.phase === 'closed').map((each) => each?.roomId));
    return [...this.#pinned].every(([token, room]) => stored.has(token) || closed.has(room));
  }

  async #tokens(numbers: readonly number[]): Promise<string[]> {
    const entries = await Promise.all(numbers.map((number) => entriesOf(this.#house, number)));
    return entries
      .flat()
      .filter(({ event }) => event.type !== 'declared')
      .flatMap(tokenOf);
  }

  /** Of the second or the third: nothing but a reminder happens to the first. */
  async #room(nth: number): Promise<string> {
    return (await incidentOf(this.#house, 2 + (nth % 2)))?.roomId ?? '';
  }
}

function isTermination(exit: unknown): exit is { kind: 'SIGTERM'; code: number | null } {
  return typeof exit === 'object' && exit !== null && 'kind' in exit && exit.kind === 'SIGTERM';
}
