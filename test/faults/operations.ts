import type { Person } from '../person.ts';
import type { House } from './house.ts';
import {
  commanded,
  declared,
  declaredPublicly,
  drafted,
  ending,
  fallsDue,
  nowhere,
  openClosing,
  openDeclaration,
  publicly,
  reminded,
  type Stand,
  talkedOf,
  title,
} from './stands.ts';

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
}

const card = /^\[pinned\] INC-#/;
const tasks = /^What detection asks for/;
const seat = /^\*Who leads the response\?\*/;
const taken = /^@ben is commander/;
const over = /^:white_check_mark: \*The response is over/;
const files = /^inc-#-CODE-review.md\ninc-#-CODE-transcript.md$/;
const noted = /^\[:white_check_mark: by #\] The mail came/;

/** Something people do, or time does, that others rely on. */
export interface Operation {
  readonly name: string;
  /** Who does it. */
  readonly by: 'ana' | 'ben';
  /** The timeline has an entry of this kind once it is stored. */
  readonly stored: string;
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

const typed =
  (line: string) =>
  (who: Person, { room }: Stand) =>
    who.says(room, `/incident ${line}`);

const clicked = (button: string) => (who: Person) => who.clicks(button, { in: '@muster' });

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
    name: 'declare public, in the form',
    by: 'ana',
    stored: 'declared',
    prepare: nowhere,
    open: openDeclaration,
    act: (ana) => ana.submits({ ...publicly, Commander: 'chloe', 'More people to invite': ['deniz'] }),
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
    name: 'release command',
    by: 'ben',
    stored: 'role-released',
    prepare: commanded,
    act: typed('release commander'),
    seen: { room: [card, tasks, taken, /^@ben gave up command\. \*Who leads/], direct: ['ana', 'ben'] },
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
    name: 'severity, which calls people in',
    by: 'ben',
    stored: 'severity-changed',
    prepare: commanded,
    act: typed('severity sev1 three people entered their password'),
    seen: {
      room: [card, tasks, taken, /raised severity to \*SEV#/, /^\[in thread\] Called in for \*SEV#\*: @erin/],
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
    prepare: declaredPublicly,
    act: typed('update Twelve people got the mail'),
    seen: { room: [card, tasks, seat, /Twelve people got the mail/], direct: ['ana'], announced: 2 },
  },
  {
    name: 'reminder',
    by: 'ben',
    stored: 'update-reminded',
    prepare: commanded,
    act: (_, stand, house) => fallsDue(house, stand),
    seen: { room: [card, tasks, taken], direct: ['ana', 'ben', 'ben'], told: /It is time for the update/ },
  },
  {
    name: 'update that settles a reminder',
    by: 'ben',
    stored: 'update-posted',
    prepare: reminded,
    act: typed('update Twelve people got the mail'),
    seen: {
      room: [card, tasks, taken, /Twelve people got the mail/],
      direct: ['ana', 'ben', 'ben'],
      told: /^:white_check_mark: The update .* was posted/,
    },
  },
  {
    name: 'no change, by the button of a reminder',
    by: 'ben',
    stored: 'update-posted',
    prepare: reminded,
    act: clicked('No change'),
    seen: {
      room: [card, tasks, taken, /no change/i],
      direct: ['ana', 'ben', 'ben'],
      told: /was answered .*: no change, says @ben/,
    },
  },
  {
    name: 'snooze, by the button of a reminder',
    by: 'ben',
    stored: 'reminder-snoozed',
    prepare: reminded,
    act: clicked('Snooze 15 min'),
    seen: { room: [card, tasks, taken], direct: ['ana', 'ben', 'ben'], told: /@ben snoozed the reminder until/ },
  },
  {
    name: 'note',
    by: 'ben',
    stored: 'noted',
    prepare: declared,
    act: typed('note The gateway let it pass'),
    seen: { room: [card, tasks, seat], direct: ['ana'] },
  },
  {
    name: 'note by the shortcut of a message',
    by: 'ben',
    stored: 'noted',
    prepare: talkedOf,
    act: (ben, { said }) => ben.messageShortcut('add-to-timeline', given(said)),
    seen: { room: [card, tasks, seat, noted], direct: ['ana'] },
  },
  {
    name: 'note by reaction',
    by: 'ben',
    stored: 'noted',
    prepare: talkedOf,
    act: (ben, { said }) => ben.reacts(given(said), 'pushpin'),
    comesAgain: true,
    seen: { room: [card, tasks, seat, /^\[:pushpin: by #, :white_check_mark: by #\] The mail came/], direct: ['ana'] },
  },
  {
    name: 'add a task',
    by: 'ben',
    stored: 'task-added',
    prepare: commanded,
    act: typed('task Call the bank @ana tomorrow 9:00'),
    seen: { room: [card, /Call the bank/, taken], direct: ['ana', 'ana', 'ben'], told: /gave you a task/ },
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
    name: 'publish the review, and archive the room',
    by: 'ben',
    stored: 'review-published',
    prepare: drafted,
    act: typed('review publish'),
    seen: {
      room: [card, tasks, taken, over, /is published/, files, /^:lock: The review is published/],
      direct: ['ana', 'ben'],
      archived: true,
    },
  },
  {
    name: 'skip the review, and archive the room',
    by: 'ben',
    stored: 'review-skipped',
    prepare: drafted,
    act: typed('review skip nothing to be learnt'),
    seen: {
      room: [card, tasks, taken, over, /skipped/, files, /^:lock: /],
      direct: ['ana', 'ben'],
      archived: true,
    },
  },
  {
    name: 'close as false positive, and archive the room',
    by: 'ben',
    stored: 'closed',
    prepare: commanded,
    act: typed('close false-positive it was a test'),
    seen: {
      room: [card, tasks, taken, /^:lock: @ben closed this incident as a false positive/],
      direct: ['ana', 'ben'],
      archived: true,
    },
  },
];

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it was not prepared');
  return value;
}
