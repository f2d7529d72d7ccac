import type { EffectType } from '../../incident/effect.ts';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { commander, everyone, type Plan, roleOf } from '../../incident/plan.ts';
import { exposures, losses } from '../../incident/room-trouble.ts';
import { limits } from '../../incident/words.ts';
import { declarationNote } from '../cards/declaration-note.ts';
import { everyFailure, failureOf } from '../cards/failures.ts';
import { formerRoomNews, mendingNews, newRoomNews, newRoomNote } from '../cards/new-room-news.ts';
import { calledInNews, notInvitedNews, notInvitedNote, wholeDescription } from '../cards/opening-news.ts';
import { answerReminder, reminderCard } from '../cards/reminder-card.ts';
import { dutiesNote, relievedNote } from '../cards/role-notes.ts';
import { announcementNews, roomNews } from '../cards/room-news.ts';
import { roomTroubleNote } from '../cards/room-trouble-note.ts';
import { openSeatCard, takenSeatCard, takeoverCard, unansweredSeatCard, vacantSeatCard } from '../cards/seat-card.ts';
import { setAsideNote } from '../cards/set-aside-note.ts';
import { settledReminder } from '../cards/settled-reminder.ts';
import { freedTasksNote, givenTaskNote, leavingNote, leftTasksNote, lostTaskNote } from '../cards/task-notes.ts';
import { taskReminder } from '../cards/task-reminder.ts';
import { triedAgainNote } from '../cards/tried-again-note.ts';
import { updateBlocks } from '../cards/update-blocks.ts';
import { spentWaitNote, waitNote } from '../cards/wait-note.ts';
import { callingWords } from '../cards/words.ts';
import { roomLink } from '../room-link.ts';
import { mention } from '../text.ts';
import { type Course, happened } from './course.ts';
import type { Blocks, Showing } from './exhibit.ts';

type News = Readonly<Record<string, (showing: Showing) => readonly Blocks[]>>;

/** Messages that tell of what happened, for each time it did. */
export const newsExhibits: News = {
  announcementNews: ({ course }) => told(course).map(announcementNews),
  answerReminder: ({ course: { plan, states } }) =>
    states
      .slice(-1)
      .map((incident) => answerReminder(incident, plan, { audience: everyone, dueAt: incident.declaredAt }, 'snooze')),
  freedTasksNote: ({ course, team }) =>
    course.states
      .slice(-1)
      .flatMap((incident) =>
        [null, roomLink(incident, team)].map((room) =>
          freedTasksNote(incident, incident.declaredBy, incident.tasks, room),
        ),
      ),
  givenTaskNote: ({ course, team }) =>
    taskTurns(course).map(({ incident, task }) =>
      givenTaskNote(incident, task, task.owner ?? 'muster', roomLink(incident, team)),
    ),
  leavingNote: ({ course, team }) =>
    course.states
      .slice(-1)
      .flatMap((incident) =>
        [12].map((count) =>
          leavingNote(incident, incident.declaredBy, { count, inRoom: true, room: roomLink(incident, team) }),
        ),
      ),
  leftTasksNote: ({ course, team }) =>
    course.states
      .slice(-1)
      .flatMap((incident) =>
        [12].map((count) => leftTasksNote(incident, incident.declaredBy, count, roomLink(incident, team))),
      ),
  lostTaskNote: ({ course, team }) =>
    taskTurns(course).map(({ incident, task }) => lostTaskNote(incident, task, 'muster', roomLink(incident, team))),
  taskReminder: ({ course, team }) =>
    happened(course, 'tasks-reminded').flatMap(({ event, incident }, index, all) =>
      index === 0 || index === all.length - 1
        ? [taskReminder(incident, event, { entry: incident.lastEntry, room: roomLink(incident, team) })]
        : [],
    ),
  calledInNews: ({ course: { plan, states } }) => {
    const everyone = states.at(-1)?.invited ?? [];
    const callings = [
      ...plan.severities.slice(0, 1).map(({ name: severity }) => ({ severity })),
      ...plan.types.slice(0, 1).map(({ name: incidentType }) => ({ incidentType })),
    ];
    return callings.map((calling) => calledInNews(callingWords(calling, plan), everyone));
  },
  declarationNote: ({ course, team }) =>
    happened(course, 'room-opened').map(({ event, incident }) => {
      const unreached = event.notInvited.map((name) => ({ name, why: 'Slack did not let me invite them' }));
      return declarationNote(incident, course.plan, event, unreached, roomLink(incident, team));
    }),
  dutiesNote: ({ course, team, command }) => {
    const { plan } = course;
    return assigned(course).flatMap(({ event, incident }) => [
      dutiesNote(incident, [roleOf(plan, event.role)], roomLink(incident, team), command),
      dutiesNote(incident, plan.roles, roomLink(incident, team), command),
    ]);
  },
  mendingNews: ({ now, command }) => [mendingNews(now, command)],
  newRoomNews: ({ course }) => [
    ...happened(course, 'room-replaced').map(({ event }) => newRoomNews(event)),
    formerRoomNews,
  ],
  newRoomNote: ({ course, team }) =>
    happened(course, 'room-replaced').map(({ event, incident }) =>
      newRoomNote(incident, event, roomLink(incident, team)),
    ),
  notInvitedNews: ({ course }) => happened(course, 'room-opened').map(({ event }) => notInvitedNews(event.notInvited)),
  notInvitedNote: ({ course, team }) =>
    happened(course, 'room-opened').flatMap(({ event: { notInvited }, incident }) => [
      notInvitedNote(incident, [...notInvited, '@no-such-group'], roomLink(incident, team)),
      notInvitedNote(incident, [...notInvited, '@no-such-group'], null),
    ]),
  openSeatCard: ({ course }) => {
    const opened = happened(course, 'room-opened').map(({ incident }) => openSeatCard(incident, course.plan));
    const released = happened(course, 'role-released');
    return [...opened, ...released.map(({ by, incident }) => openSeatCard(incident, course.plan, { by }))];
  },
  relievedNote: ({ course, team }) =>
    assigned(course).flatMap(({ event, by, incident }) =>
      [mention(event.person), null].map((successor) =>
        relievedNote(incident, {
          role: roleOf(course.plan, event.role),
          successor,
          by: mention(by),
          reason: event.words.reason,
          room: roomLink(incident, team),
        }),
      ),
    ),
  reminderCard: ({ course, team }) =>
    [...happened(course, 'update-reminded').slice(0, 1), ...happened(course, 'update-reminded').slice(-1)].flatMap(
      ({ event, incident }) =>
        [roomLink(incident, team), null].map((room) => reminderCard(incident, course.plan, event, room)),
    ),
  roomTroubleNote: ({ course, team, command }) =>
    happened(course, 'room-lost')
      .slice(-1)
      .flatMap(({ incident }) =>
        [...losses, ...exposures].map((trouble) =>
          roomTroubleNote(incident, trouble, roomLink(incident, team), command),
        ),
      ),
  roomNews: ({ course }) => told(course).map(roomNews),
  settledReminder: ({ course }) =>
    course.states.slice(-1).flatMap((incident) =>
      happened(course, 'update-reminded')
        .slice(-1)
        .flatMap(({ event }) =>
          settling.flatMap((type) => {
            const entry = course.timeline.findLast((each) => each.event.type === type);
            return entry ? [settledReminder(incident, course.plan, event, entry, false)] : [];
          }),
        ),
    ),
  setAsideNote: ({ course, team, command }) =>
    course.states.slice(-1).flatMap((incident) => {
      const failed = incident.visibility === 'private' ? longestFailures : everyFailure.slice(0, 1);
      const reason = `the workspace does not let Muster make channels (${codeNameOf(incident)})`;
      const room = roomLink(incident, team);
      return failed.map((each) => {
        const unreached = each === failed[0] ? incident.invited : [];
        return setAsideNote(incident, { failed: each, key: incident.id, reason, unreached, room, command });
      });
    }),
  spentWaitNote: ({ course: { states } }) => states.slice(-1).map(spentWaitNote),
  takenSeatCard: ({ course }) => assigned(course).map(({ event, by }) => takenSeatCard(event, by, course.plan)),
  takeoverCard: ({ course }) =>
    assigned(course)
      .slice(0, 2)
      .flatMap(({ event, by }) =>
        [by, event.former ?? 'muster', 'muster'].map((who) => takeoverCard(event, who, course.plan)),
      ),
  triedAgainNote: ({ course: { states }, now }) =>
    states
      .slice(-1)
      .flatMap((incident) =>
        (['begun', 'under-way', 'done'] as const).map((came) =>
          triedAgainNote({ incident, type: 'tell-room', came, by: incident.declaredBy, at: now }),
        ),
      ),
  unansweredSeatCard: ({ course: { plan } }) => [unansweredSeatCard(plan)],
  updateBlocks: ({ course }) =>
    happened(course, 'update-posted').map(({ event, incident }) => updateBlocks(event, incident)),
  vacantSeatCard: ({ course: { plan, states } }) => seatIn(states, commander, plan),
  waitNote: ({ course: { plan, states } }) =>
    states.slice(0, 1).map((incident) => waitNote(incident, plan, incident.declaredAt)),
  wholeDescription: ({ course }) =>
    happened(course, 'declared').map(({ event, by }) =>
      wholeDescription(event.words.description.slice(0, limits.description), by),
    ),
};

/** Of those that look alike but for their words, the first and the most wordy. */
const longestFailures = [
  ...everyFailure.slice(0, 1),
  ...everyFailure
    .slice(1)
    .toSorted((one, other) => wordsOf(other) - wordsOf(one))
    .slice(0, 5),
];

function wordsOf(type: EffectType): number {
  const { what, remedy } = failureOf(type);
  return what.length + remedy.length;
}

const settling = ['update-posted', 'update-missed', 'reminder-snoozed', 'closed'] as const;

/** A task as it was given to somebody. */
function taskTurns(course: Course) {
  return happened(course, 'task-given')
    .slice(-1)
    .flatMap(({ event, incident }) => {
      const task = incident.tasks.find(({ number }) => number === event.task);
      return task ? [{ incident, task }] : [];
    });
}

function told(course: Course) {
  const news = happened(course, 'phase-changed', 'severity-changed', 'update-posted', 'response-ended', 'closed');
  return news.map((each) => {
    const corrected = { at: each.incident.declaredAt, by: each.by };
    return { ...each, plan: course.plan, entry: each.incident.lastEntry, corrected };
  });
}

/** Command changing hands, and one of the other roles. */
function assigned(course: Course) {
  const all = happened(course, 'role-assigned');
  return [...all.filter(({ event }) => event.role === commander), ...all.slice(-1)];
}

function seatIn(states: readonly Incident[], role: string, plan: Plan): Blocks[] {
  return states.slice(-1).map((incident) => vacantSeatCard(incident, roleOf(plan, role)));
}
