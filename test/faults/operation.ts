import type { Person } from '../person.ts';
import type { House } from './house.ts';
import type { Stand } from './stands.ts';

/** What there is to see in the end when nothing goes wrong, no more and no less. */
export interface Seen {
  /** A message of the room each, in order. */
  readonly room: readonly RegExp[];
  /** Who was written to, as often as they were. */
  readonly direct: readonly string[];
  /** Messages in the announcement channel and in their threads. */
  readonly announced?: number;
  /** What one of the direct messages says in the end. */
  readonly told?: RegExp;
  /** The room is archived. */
  readonly archived?: true;
  /** Messages of the room whose place this one took, in order. */
  readonly former?: readonly RegExp[];
}

export const card = /^\[pinned\] INC-#/;
export const tasks = /^What detection asks for/;
export const seat = /^\*Who leads the response\?\*/;
export const taken = /^@ben is commander/;

/** Something people do, or time does, that others rely on. */
export interface Operation {
  readonly name: string;
  /** Who does it. */
  readonly by: 'ana' | 'ben' | 'chloe';
  /** The timeline has an entry of this kind once it is stored. */
  readonly stored: string;
  /** What else comes into the timeline by itself. */
  readonly follows?: string;
  prepare(house: House): Promise<Stand>;
  /** Opens the form, where there is one. */
  open?(who: Person, stand: Stand): Promise<void>;
  act(who: Person, stand: Stand, house: House): Promise<unknown>;
  /** Undoes what stands in the way of doing it once more. */
  clear?(who: Person, stand: Stand): Promise<void>;
  /** Slack brings it again by itself when nobody acknowledged it. */
  readonly comesAgain?: true;
  readonly seen: Seen;
}

export const typed =
  (line: string) =>
  (who: Person, { room }: Stand) =>
    who.says(room, `/incident ${line}`);

export const clicked = (button: string) => (who: Person) => who.clicks(button, { in: '@muster' });

/** What the stand of an operation must have. */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it was not prepared');
  return value;
}
