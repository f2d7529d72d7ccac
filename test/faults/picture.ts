import type { ShownMessage } from '../../src/simulator/protocol.ts';
import type { Person } from '../person.ts';
import type { House } from './house.ts';

/** What people see of one incident, without what differs from one to the next. */
export interface Picture {
  /** Channels that bear its number, the present room last. */
  readonly rooms: readonly Room[];
  /** Told in the announcement channel, threads below. */
  readonly announced: readonly string[];
  /** What Muster wrote to each of them, by handle. */
  readonly direct: Readonly<Record<string, readonly string[]>>;
}

interface Room {
  readonly kind: string;
  readonly members: readonly string[];
  readonly topic: string;
  readonly bookmarks: readonly string[];
  readonly messages: readonly string[];
}

export const lookers = ['ana', 'ben', 'chloe', 'deniz', 'erin'] as const;

/** What is seen of an incident, by the one who is in its room and by those who are written to. */
export async function pictureOf(house: House, number: number, codeName: string): Promise<Picture> {
  const plain = (text: string) =>
    text
      .replaceAll(codeName, 'CODE')
      .replace(/#C[0-9A-Z]{6,}/g, 'a channel that is gone')
      .replace(/\d+/g, '#');
  const concerns = new RegExp(`\\bINC-${number}\\b`, 'i');
  const ana = await house.at('ana');
  const inside = await ana.channels();
  const rooms = inside
    .filter(({ name }) => new RegExp(`^inc-${number}-`).test(name))
    .toSorted((one, other) => one.name.length - other.name.length);
  return {
    rooms: await Promise.all(
      rooms.map(async (room) => ({
        kind: `${room.kind}${room.archived ? ', archived' : ''}`,
        members: room.members.toSorted(),
        topic: plain(room.topic),
        bookmarks: (room.bookmarks ?? []).map(({ link }) => link),
        messages: (await withThreads(ana, room.id)).filter(isSaid).map((message) => plain(described(ana, message))),
      })),
    ),
    announced: (await withThreads(ana, '#security-incidents', concerns)).map((message) =>
      plain(described(ana, message)),
    ),
    direct: Object.fromEntries(
      await Promise.all(
        lookers.map(async (name) => {
          const looker = await house.at(name);
          const muster = (await looker.channels()).find(({ kind }) => kind === 'dm');
          const all = muster ? await looker.reads(muster.id) : [];
          const told = all.filter((message) => concerns.test(looker.reading(message)));
          return [name, told.map((message) => plain(looker.reading(message)))] as const;
        }),
      ),
    ),
  };
}

/** Joins and renamed topics come in no fixed order, and the members and the topic are compared themselves. */
function isSaid({ subtype }: ShownMessage): boolean {
  return subtype === null || subtype === 'bot_message' || subtype === 'file_share';
}

function described(reader: Person, message: ShownMessage): string {
  const marks = [
    message.pinned ? 'pinned' : '',
    message.threadTs && message.threadTs !== message.ts ? 'in thread' : '',
    ...message.reactions.map(({ name, users }) => `:${name}: by ${users.length}`),
  ].filter(Boolean);
  return `${marks.length > 0 ? `[${marks.join(', ')}] ` : ''}${reader.reading(message)}`;
}

async function withThreads(reader: Person, where: string, concerning?: RegExp): Promise<ShownMessage[]> {
  const all = (await reader.reads(where)).filter((each) => !concerning || concerning.test(reader.reading(each)));
  const threads = await Promise.all(
    all.map(async (message) =>
      message.replyCount > 0
        ? reader.reads(where, { thread: { channel: message.channel, ts: message.ts } })
        : [message],
    ),
  );
  return threads.flat();
}
