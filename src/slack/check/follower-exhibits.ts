import type { Incident } from '../../incident/incident.ts';
import { followed } from '../answers/following.ts';
import { followerNews, followingNote } from '../cards/follower-notes.ts';
import { type Course, happened } from './course.ts';
import type { Blocks, Showing } from './exhibit.ts';

/** What those are told who follow or ask for an update. */
export const followerExhibits: Readonly<Record<string, (showing: Showing) => readonly Blocks[]>> = {
  followerNews: ({ course, command }) =>
    happened(course, 'update-posted', 'response-ended', 'closed').map(({ event, by, incident }) =>
      followerNews(incident, course.plan, {
        event,
        by,
        changes: {
          severity: { from: course.plan.defaultSeverity, to: incident.severity },
          phase: { from: 'detection', to: incident.phase },
          commander: incident.declaredBy,
        },
        command: event.type === 'update-posted' && event.noChange ? null : command,
      }),
    ),
  followingNote: ({ course, command }) => last(course).map((incident) => followingNote(incident, course.plan, command)),
  followed: ({ course }) => last(course).map(followed),
};

function last({ states }: Course): readonly Incident[] {
  return states.slice(-1);
}
