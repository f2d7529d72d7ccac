import { expect } from 'vitest';
import type { TimelineEntry } from '../../src/incident/incident.ts';
import { readTimeline } from '../../src/store/timeline.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { type House, incidentOf } from './house.ts';

const token = /\bT\d+\./;

export async function entriesOf(house: House, number: number): Promise<readonly TimelineEntry[]> {
  const incident = await incidentOf(house, number);
  if (!incident) throw new Error(`there is no INC-${number}`);
  expect(await house.db.query((queries) => verifyTimeline(queries, incident.id))).toMatchObject({ whole: true });
  return house.db.query((queries) => readTimeline(queries, incident.id));
}

/** The room or its card's thread shows what stands in the timeline, each once and in its order, and whoever declared was told once. */
export async function expectToldOnce(house: House, number: number): Promise<void> {
  const ana = await house.at('ana');
  const incident = await incidentOf(house, number);
  const entries = await entriesOf(house, number);
  const rooms = (await ana.channels()).filter(({ name }) => name.startsWith(`inc-${number}-`));
  expect(rooms.map(({ id }) => id)).toEqual([incident?.roomId]);
  const messages = (await ana.reads(rooms[0]?.id ?? '')).filter(({ botId }) => botId !== null);
  const cards = messages.filter(({ pinned }) => pinned);
  expect(cards).toHaveLength(1);
  const readings = messages.filter(({ pinned }) => !pinned).map((message) => ana.reading(message));
  const thread = await ana.reads(rooms[0]?.id ?? '', { thread: cards[0]?.ts ?? '' });
  const aside = thread.filter(({ ts }) => ts !== cards[0]?.ts);
  const shown = entries.filter(isShown).flatMap(tokenOf);
  const places = [readings, aside.map((message) => ana.reading(message))].map(tokensOf);
  for (const said of places) expect(said).toEqual(shown.filter((each) => said.includes(each)));
  expect(places.flat().toSorted()).toEqual(shown.toSorted());
  expect(readings.filter((text) => text.includes('What detection asks for'))).toHaveLength(1);
  const reminded = entries.filter(({ event }) => event.type === 'update-reminded').length;
  expect(readings.filter((text) => text.includes('The update is due')).length).toBeLessThanOrEqual(reminded);
  const declarer = [ana, await house.at('ben')].find(({ id }) => id === incident?.declaredBy);
  const told = declarer ? await declarer.reads('@muster') : [];
  const links = told.filter((each) =>
    new RegExp(`INC-${number} .* is open, and you are in its room`).test(declarer?.reading(each) ?? ''),
  );
  expect(links).toHaveLength(1);
}

/** What tells one step of a random run from all others. */
export function tokenOf({ event }: TimelineEntry): string[] {
  return 'words' in event ? [token.exec(JSON.stringify(event.words))?.[0] ?? []].flat() : [];
}

function tokensOf(readings: readonly string[]): string[] {
  return readings.flatMap((text) => token.exec(text)?.[0] ?? []);
}

/** Notes stand on the timeline alone. */
function isShown({ event }: TimelineEntry): boolean {
  return ['update-posted', 'severity-changed', 'phase-changed', 'closed'].includes(event.type);
}
