import type { ShownMessage } from '../../src/simulator/protocol.ts';
import type { Person } from '../person.ts';
import { type House, incidentOf, kindsOf, lastNumber, settled, until } from './house.ts';

/** An incident as it stands before something is done to it; before a declaration there is none. */
export interface Stand {
  readonly number: number;
  /** The room's channel. */
  readonly room: string;
  /** What somebody said there last. */
  readonly said?: Pick<ShownMessage, 'channel' | 'ts'>;
}

/** What there is to see in the end when nothing goes wrong, no more and no less. */
export interface Seen {
  /** A message of the room each, in order. */
  readonly room: readonly RegExp[];
  /** Who was written to, as often as they were. */
  readonly direct: readonly string[];
  /** Messages in the announcement channel and in their threads. */
  readonly announced?: number;
}

const card = /^\[pinned\] INC-#/;
const tasks = /^What detection asks for/;
const seat = /^\*Who leads the response\?\*/;
const taken = /^@ben is commander/;
const over = /^:white_check_mark: \*The response is over/;
const files = /^inc-#-CODE-review.md\ninc-#-CODE-transcript.md$/;

/** Something people do that others rely on. */
export interface Operation {
  readonly name: string;
  /** Who does it. */
  readonly by: 'ana' | 'ben';
  /** The timeline has an entry of this kind once it is stored. */
  readonly stored: string;
  prepare(house: House): Promise<Stand>;
  /** Opens the form, where there is one. */
  open?(who: Person, stand: Stand): Promise<void>;
  act(who: Person, stand: Stand): Promise<unknown>;
  /** Undoes what stands in the way of doing it once more. */
  clear?(who: Person, stand: Stand): Promise<void>;
  readonly seen: Seen;
}

const title = 'Payroll mail asks for passwords';
const nowhere = async (): Promise<Stand> => ({ number: 0, room: '' });

/** A private incident, its room open and everybody told. */
async function declared(house: House): Promise<Stand> {
  const ana = await house.at('ana');
  const number = (await lastNumber(house.db)) + 1;
  await ana.says('#general', `/incident declare sev3 phishing ${title}`);
  return opened(house, number);
}

async function opened(house: House, number: number): Promise<Stand> {
  const room = await until(`the room of INC-${number}`, async () => (await incidentOf(house, number))?.roomId);
  await settled(house.db);
  return { number, room };
}

/** Ben commands. */
async function commanded(house: House): Promise<Stand> {
  const stand = await declared(house);
  await types(house, 'ben', stand, 'claim commander', 'role-assigned');
  return stand;
}

async function types(house: House, name: string, { number, room }: Stand, line: string, kind: string): Promise<void> {
  const who = await house.at(name);
  await who.says(room, `/incident ${line}`);
  await stored(house, number, kind);
  await settled(house.db);
}

async function drafted(house: House): Promise<Stand> {
  const stand = await commanded(house);
  const ben = await house.at('ben');
  await openClosing(ben, stand);
  await ben.submits(ending);
  await stored(house, stand.number, 'review-drafted');
  await settled(house.db);
  return stand;
}

const ending = { 'How did it end?': 'Resolved', 'Closing summary': 'Passwords were reset.' };

async function openClosing(ben: Person, { room }: Stand): Promise<void> {
  await ben.says(room, '/incident close');
  await ben.seesModal('Close the incident');
}

async function stored(house: House, number: number, kind: string): Promise<void> {
  await until(`${kind} on INC-${number}`, () => isStored(house, number, kind));
}

/** Whether an entry of this kind stands behind the first so many. */
export async function isStored(house: House, number: number, kind: string, behind = 0): Promise<boolean> {
  return (await kindsOf(house, number)).slice(behind).includes(kind);
}

const typed =
  (line: string) =>
  (who: Person, { room }: Stand) =>
    who.says(room, `/incident ${line}`);

export const operations: readonly Operation[] = [
  {
    name: 'declare private',
    by: 'ana',
    stored: 'declared',
    prepare: nowhere,
    act: (ana) => ana.says('#general', `/incident declare sev1 ransomware ${title}`),
    seen: { room: [card, tasks, seat], direct: ['ana'] },
  },
  {
    name: 'declare public',
    by: 'ana',
    stored: 'declared',
    prepare: nowhere,
    async open(ana) {
      await ana.says('#general', '/incident declare');
      await ana.seesModal('Declare an incident');
    },
    act: (ana) =>
      ana.submits({ Title: title, Type: 'Phishing', Severity: 'SEV3', Commander: 'chloe', 'Who may know': 'Public' }),
    seen: { room: [card, tasks], direct: ['ana', 'chloe'], announced: 1 },
  },
  {
    name: 'claim command',
    by: 'ben',
    stored: 'role-assigned',
    prepare: declared,
    act: typed('claim commander'),
    seen: { room: [card, tasks, taken], direct: ['ana', 'ben'] },
  },
  {
    name: 'assign',
    by: 'ben',
    stored: 'role-assigned',
    prepare: commanded,
    act: typed('assign communications @chloe'),
    seen: { room: [card, tasks, taken], direct: ['ana', 'ben', 'chloe'] },
  },
  {
    name: 'phase',
    by: 'ben',
    stored: 'phase-changed',
    prepare: commanded,
    act: typed('phase analysis'),
    seen: { room: [card, tasks, taken, /moved the incident from detection to \*analysis/], direct: ['ana', 'ben'] },
  },
  {
    name: 'severity',
    by: 'ben',
    stored: 'severity-changed',
    prepare: commanded,
    act: typed('severity sev1 three people entered their password'),
    seen: {
      room: [card, tasks, taken, /raised severity to \*SEV#/, /^Called in for \*SEV#\*: @erin/],
      direct: ['ana', 'ben'],
    },
  },
  {
    name: 'update',
    by: 'ben',
    stored: 'update-posted',
    prepare: commanded,
    act: typed('update Twelve people got the mail'),
    seen: { room: [card, tasks, taken, /Twelve people got the mail/], direct: ['ana', 'ben'] },
  },
  {
    name: 'update of a public incident',
    by: 'ana',
    stored: 'update-posted',
    async prepare(house) {
      const ana = await house.at('ana');
      const number = (await lastNumber(house.db)) + 1;
      await ana.says('#general', '/incident declare');
      await ana.seesModal('Declare an incident');
      await ana.submits({ Title: title, Type: 'Phishing', Severity: 'SEV3', 'Who may know': 'Public' });
      return opened(house, number);
    },
    act: typed('update Twelve people got the mail'),
    seen: { room: [card, tasks, seat, /Twelve people got the mail/], direct: ['ana'], announced: 2 },
  },
  {
    name: 'note by reaction',
    by: 'ben',
    stored: 'noted',
    async prepare(house) {
      const stand = await declared(house);
      const ana = await house.at('ana');
      return { ...stand, said: await ana.says(stand.room, 'The mail came from payroll@evil.example') };
    },
    act: (ben, { said }) => ben.reacts(given(said), 'pushpin'),
    clear: (ben, { said }) => ben.unreacts(given(said), 'pushpin'),
    seen: { room: [card, tasks, seat, /^\[:pushpin: by #, :white_check_mark: by #\] The mail came/], direct: ['ana'] },
  },
  {
    name: 'close as resolved, with its review',
    by: 'ben',
    stored: 'response-ended',
    prepare: commanded,
    open: openClosing,
    act: (ben) => ben.submits(ending),
    seen: { room: [card, tasks, taken, over, /is drafted/, files], direct: ['ana', 'ben'] },
  },
  {
    name: 'publish the review',
    by: 'ben',
    stored: 'review-published',
    prepare: drafted,
    act: typed('review publish'),
    seen: {
      room: [card, tasks, taken, over, /is published/, files, /^:lock: The review is published/],
      direct: ['ana', 'ben'],
    },
  },
  {
    name: 'close as false positive',
    by: 'ben',
    stored: 'closed',
    prepare: commanded,
    act: typed('close false-positive it was a test'),
    seen: {
      room: [card, tasks, taken, /^:lock: @ben closed this incident as a false positive/],
      direct: ['ana', 'ben'],
    },
  },
];

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it was not prepared');
  return value;
}
