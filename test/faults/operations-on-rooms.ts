import { card, clicked, type Operation, seat, taken, tasks, typed } from './operation.ts';
import { commanded, declared } from './stands.ts';
import { closedAway, gone, openPrivacy, scoped, told, twoOpen } from './stands-of-rooms.ts';

const inPlace = /^This room takes the place of the one before/;
const board = /^\*Scope of/;

/** What stands in a room, and what becomes of it. */
export const operationsOnRooms: readonly Operation[] = [
  {
    name: 'add to the scope',
    by: 'ben',
    stored: 'scope-added',
    prepare: declared,
    act: typed('scope add host web-01'),
    seen: { room: [card, tasks, seat, board], direct: ['ana'] },
  },
  {
    name: 'move in the scope',
    by: 'ben',
    stored: 'scope-moved',
    prepare: scoped,
    act: typed('scope web-01 contained'),
    seen: { room: [card, tasks, seat, /^\*Scope of[\s\S]*contained/], direct: ['ana'] },
  },
  {
    name: 'set the call',
    by: 'ben',
    stored: 'call-set',
    prepare: declared,
    act: typed('call https://meet.example.com/one'),
    seen: { room: [card, tasks, seat], direct: ['ana'] },
  },
  {
    name: 'change the type, which calls people in',
    by: 'ben',
    stored: 'type-changed',
    prepare: commanded,
    act: typed('edit type data-breach anyway'),
    seen: { room: [card, /^\[in thread\] Called in for \*Data breach\*: /, tasks, taken], direct: ['ana', 'ben'] },
  },
  {
    name: 'link with another',
    by: 'ana',
    stored: 'linked',
    prepare: twoOpen,
    act: (ana, { room, number }) => ana.says(room, `/incident link INC-${number - 1} caused by`),
    seen: { room: [card, tasks, seat], direct: ['ana'] },
  },
  {
    name: 'make private',
    by: 'ana',
    stored: 'made-private',
    prepare: told,
    open: openPrivacy,
    act: (ana) => ana.submits({ 'Who comes along, besides you': ['ben'] }),
    seen: {
      room: [card, tasks, seat, /^:lock: This incident is private from now on/],
      former: [/^The response goes on in another room/],
      direct: ['ana', 'ana'],
      announced: 1,
    },
  },
  {
    name: 'reopen, in another room than the one that was archived',
    by: 'ben',
    stored: 'phase-changed',
    prepare: closedAway,
    act: (ben, { number }) => ben.says('#general', `/incident INC-${number} reopen it was no test`),
    seen: {
      room: [card, /further down/, /reopened the incident in \*detection\*[\s\S]*What detection asks for/, inPlace],
      former: [card, tasks, taken, /^:lock: @ben closed/],
      direct: ['ana', 'ben', 'ben'],
    },
  },
  {
    name: 'notice that a room was archived',
    by: 'ben',
    stored: 'room-lost',
    prepare: commanded,
    act: async (_, { room }, { slack }) => slack.workspace.administrator.archive(room),
    comesAgain: true,
    seen: { room: [card, tasks, taken], direct: ['ana', 'ben', 'ben'], told: /its room was archived/, archived: true },
  },
  {
    name: 'open a room in the place of one that was deleted',
    by: 'ben',
    stored: 'room-requested',
    prepare: gone,
    act: clicked('Open a new room'),
    seen: { room: [card, tasks, inPlace], direct: ['ana', 'ben', 'ben', 'ben'], told: /The new room of/ },
  },
];
