import type { Incident } from '../../incident/incident.ts';
import { briefedNews, briefingNote, sharedReviewNote } from '../cards/briefing-note.ts';
import { entrantNote, notTakenOutNote } from '../cards/entrant-note.ts';
import { thanksNote } from '../cards/thanks-note.ts';
import { welcomeNote, welcomeOutside } from '../cards/welcome-note.ts';
import { roomLink } from '../room-link.ts';
import { type Course, happened } from './course.ts';
import type { Blocks, Showing } from './exhibit.ts';

/** What those are told who come, who go and who are kept informed. */
export const circleExhibits: Readonly<Record<string, (showing: Showing) => readonly Blocks[]>> = {
  briefedNews: ({ course }) =>
    happened(course, 'update-posted', 'response-ended').map(({ event, by, incident }) =>
      briefedNews(incident, event, by, { entry: incident.lastEntry }),
    ),
  briefingNote: ({ course, command }) =>
    happened(course, 'people-briefed').map(({ by, incident }) => briefingNote(incident, course.plan, by, command)),
  entrantNote: ({ course, team, command }) =>
    lastOfPrivate(course).flatMap((incident) =>
      happened(course, 'member-joined').map(({ event }) =>
        entrantNote(incident, event, roomLink(incident, team), command),
      ),
    ),
  notTakenOutNote: ({ course, team }) =>
    lastOfPrivate(course).map((incident) =>
      notTakenOutNote(incident, incident.barred, 'restricted_action', roomLink(incident, team)),
    ),
  sharedReviewNote: ({ course }) => lastOfPrivate(course).map(sharedReviewNote),
  thanksNote: ({ course, command }) =>
    lastOfPrivate(course).map((incident) => thanksNote(incident, course.plan, command)),
  welcomeNote: ({ course, command }) =>
    happened(course, 'people-added').map(({ event, incident }) => {
      const timeline = course.timeline.slice(0, incident.lastEntry);
      const [person = ''] = event.people;
      return welcomeNote({ incident, plan: course.plan, timeline, person, command });
    }),
  welcomeOutside: ({ course, team, command }) =>
    lastOfPrivate(course).map((incident) => welcomeOutside(incident, roomLink(incident, team), command)),
};

/** What shows nothing of an incident but its name looks the same for all of them. */
function lastOfPrivate({ states }: Course): readonly Incident[] {
  return states.slice(-1).filter(({ visibility }) => visibility === 'private');
}
