import { handoverOffered } from '../../incident/handover.ts';
import { attentionNote, spentAttention } from '../cards/attention-note.ts';
import { commandNote, limitNote, unreachedCommanderNote } from '../cards/command-notes.ts';
import { handoverBrief } from '../cards/handover-brief.ts';
import {
  declinedNote,
  escalationNote,
  handoverRequest,
  reliefRequest,
  unacceptedNote,
} from '../cards/handover-notes.ts';
import { handedOverNote } from '../cards/role-notes.ts';
import { handedOverNews } from '../cards/seat-card.ts';
import { settledHandover } from '../cards/settled-handover.ts';
import { settledNudge, spentNudge } from '../cards/settled-nudge.ts';
import { roomLink } from '../room-link.ts';
import { type Course, happened } from './course.ts';
import type { Blocks, Showing } from './exhibit.ts';

type News = Readonly<Record<string, (showing: Showing) => readonly Blocks[]>>;

/** What people read of roles that are handed over. */
export const handoverExhibits: News = {
  commandNote: ({ course, team, now }) =>
    nudged(course).map(({ event, incident }) =>
      commandNote(incident, event, { at: now, room: roomLink(incident, team) }),
    ),
  limitNote: ({ course, team, command, now }) =>
    nudged(course).map(({ event, incident }) =>
      limitNote(incident, course.plan, event, { at: now, room: roomLink(incident, team), command }),
    ),
  unreachedCommanderNote: ({ course, command }) =>
    nudged(course).map(({ event }) => unreachedCommanderNote(course.plan, event, command)),
  attentionNote: ({ course, team }) => [
    spentAttention,
    ...course.states.slice(-1).flatMap((incident) =>
      [null, roomLink(incident, team)].map((room) => {
        const since = incident.declaredAt;
        const seats = course.plan.roles.map(({ name: role }) => ({ about: 'seat', role, since }) as const);
        const others = [
          { about: 'phase', phase: 'analysis', since },
          { about: 'silence', since: incident.watch.activeAt ?? since },
          { about: 'review', since },
        ] as const;
        return attentionNote(incident, course.plan, [...seats, ...others], room);
      }),
    ),
  ],
  settledNudge: ({ course }) => [
    spentNudge,
    ...nudged(course).flatMap(({ event, incident }) =>
      course.timeline.slice(-1).map((settling) => settledNudge(incident, event, settling)),
    ),
  ],
  handoverBrief: ({ course }) =>
    offered(course).map(({ handover, incident }) =>
      handoverBrief({
        incident,
        plan: course.plan,
        entries: course.timeline.slice(0, incident.lastEntry),
        handover,
      }),
    ),
  handoverRequest: ({ course, team }) =>
    offered(course).map(({ handover, incident }) =>
      handoverRequest(incident, course.plan, handover, roomLink(incident, team)),
    ),
  reliefRequest: ({ course }) =>
    offered(course).map(({ handover, incident }) => reliefRequest(incident, course.plan, handover)),
  escalationNote: ({ course, team }) =>
    offered(course).flatMap(({ handover, incident }) =>
      [null, roomLink(incident, team)].map((room) => escalationNote(incident, course.plan, handover, room)),
    ),
  unacceptedNote: ({ course, team }) =>
    offered(course).map(({ handover, incident }) =>
      unacceptedNote(incident, course.plan, handover, { told: handover.to, room: roomLink(incident, team) }),
    ),
  declinedNote: ({ course, team }) =>
    happened(course, 'handover-declined').map(({ event, incident }) =>
      declinedNote(incident, course.plan, event, roomLink(incident, team)),
    ),
  handedOverNote: ({ course, team }) =>
    happened(course, 'handover-accepted').map(({ event, incident }) =>
      handedOverNote(incident, course.plan, event, roomLink(incident, team)),
    ),
  handedOverNews: ({ course }) =>
    happened(course, 'handover-accepted').map(({ event }) => handedOverNews(event, course.plan)),
  settledHandover: ({ course }) => {
    const [first] = happened(course, 'handover-offered');
    return first
      ? course.timeline
          .filter(({ event }) => (settling as readonly string[]).includes(event.type))
          .map((entry) => settledHandover(first.incident, course.plan, first.event, { settling: entry, inRoom: false }))
      : [];
  },
};

const settling = ['handover-accepted', 'handover-declined', 'handover-withdrawn', 'closed'];

/** The first hour of command, and the last. */
function nudged({ states }: Course) {
  return states.slice(-1).flatMap((incident) =>
    [false, true].map((limit) => {
      const { declaredBy: person, declaredAt: since } = incident;
      const told = limit ? person : null;
      return { incident, event: { type: 'command-nudged', person, since, nudged: 1, limit, told } as const };
    }),
  );
}

/** Once to somebody, and once to whoever takes it. */
function offered(course: Course) {
  const offers = happened(course, 'handover-offered').slice(0, 2);
  return offers.flatMap(({ incident }) => {
    const handover = handoverOffered(incident, incident.lastEntry);
    return handover ? [{ handover, incident }] : [];
  });
}
