import { formerOf } from '../../incident/changes.ts';
import type { Incident } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import type { Known } from '../access.ts';
import { offer } from '../actions/choose-incident.ts';
import { retryFromHealth } from '../actions/try-again.ts';
import { accessView } from '../answers/access-view.ts';
import { dutiesView, rolesView } from '../answers/roles.ts';
import { scopeAnswer } from '../answers/scope.ts';
import { tasksView } from '../answers/tasks.ts';
import { announcementCard } from '../cards/announcement-card.ts';
import { briefedStatusCard } from '../cards/briefed-status.ts';
import { catchUpView } from '../cards/catch-up-view.ts';
import { healthCard } from '../cards/health-card.ts';
import { incidentCard } from '../cards/incident-card.ts';
import { incidentList } from '../cards/incident-list.ts';
import { briefedReviewCard, reviewCard } from '../cards/review-card.ts';
import { scopeBoard } from '../cards/scope-board.ts';
import { statusCard } from '../cards/status-card.ts';
import { tasksCard } from '../cards/tasks-card.ts';
import { timelineView } from '../cards/timeline-view.ts';
import { type Course, happened } from './course.ts';
import type { Blocks, Showing } from './exhibit.ts';
import { healths } from './healths.ts';

type Cards = Readonly<Record<string, (showing: Showing) => readonly Blocks[]>>;

/** More than fit. */
const many = 60;

/** Cards that show how an incident stands, at every turn of it. */
export const cardExhibits: Cards = {
  accessView: ({ course: { plan, states, timeline } }) =>
    states.slice(-1).map((incident) => {
      const members = incident.invited.map((person) => ({ person, standing: 'member' as const }));
      const present = [...members, { person: 'U0MUSTERGUEST', standing: 'guest' as const }];
      return accessView({ incident, plan, timeline, present });
    }),
  announcementCard: ({ course }) =>
    turns(course.states).map((incident) =>
      announcementCard(incident, course.plan, formerOf(course.timeline.slice(0, incident.lastEntry))),
    ),
  catchUpView: ({ course: { plan, states, timeline } }) =>
    states.slice(-4, -3).flatMap((incident) => {
      const entries = timeline.slice(0, incident.lastEntry);
      return [null, { entry: incident.lastEntry - 1, at: incident.declaredAt }].map((look) =>
        catchUpView({ incident, plan, entries, look }),
      );
    }),
  healthCard: ({ course: { states }, now }) => {
    const incidents = states.slice(-1);
    return healths(incidents, now).map((health) => healthCard({ ...health, retry: retryFromHealth, now }));
  },
  briefedReviewCard: ({ course }) =>
    course.states.slice(-1).map((incident) => briefedReviewCard(incident, course.timeline)),
  briefedStatusCard: ({ course }) =>
    course.states.slice(-1).map((incident) => briefedStatusCard(incident, course.plan, lastUpdate(course))),
  incidentCard: ({ course, command }) =>
    turns(course.states).map((incident) => incidentCard(incident, course.plan, command, incident.links)),
  incidentList: ({ course }) =>
    course.states
      .slice(-1)
      .map((incident) => incidentList(Array<Known>(many).fill({ incident, sight: 'whole' }), course.plan)),
  offer: ({ course, command }) => [offer(course.states.slice(-1), 'assign commander &lt;@U1&gt;', command)],
  reviewCard: ({ course }) =>
    turns(course.states).map((incident) => reviewCard(incident, course.timeline.slice(0, incident.lastEntry))),
  dutiesView: ({ course: { states, plan } }) =>
    states.slice(-4, -3).flatMap((incident) => plan.roles.map((role) => dutiesView(incident, plan, role))),
  rolesView: ({ course, command }) => turns(course.states).map((incident) => rolesView(incident, course.plan, command)),
  scopeAnswer: ({ course: { states } }) => states.slice(-3, -2).map(scopeAnswer),
  scopeBoard: ({ course: { states }, command }) => states.slice(-1).map((incident) => scopeBoard(incident, command)),
  statusCard: ({ course }) => turns(course.states).map((incident) => statusCard(incident, course.plan)),
  tasksCard: ({ course: { plan, states }, command }) =>
    fullest(states).flatMap((incident) => firstAndLast.map((phase) => tasksCard(incident, phase, plan, command))),
  tasksView: ({ course: { plan, states } }) =>
    fullest(states).map((incident) =>
      tasksView(incident, plan, {
        which: isResponding(incident.phase) ? 'open' : 'done',
        personId: incident.declaredBy,
      }),
    ),
  timelineView: ({ course }) => course.states.slice(-1).map((last) => timelineView(last, course.timeline, course.plan)),
};

/** The board with the plan’s tasks, and that with everybody’s. */
const firstAndLast = ['detection', 'recovery'] as const;

/** At the end of the response, and after it. */
function fullest(states: readonly Incident[]): readonly Incident[] {
  return [states.findLast(({ phase }) => isResponding(phase)), ...states.slice(-1)].filter(
    (each) => each !== undefined,
  );
}

function lastUpdate(course: Course) {
  const update = happened(course, 'update-posted').find(({ event }) => !event.noChange);
  return update ? { at: update.incident.declaredAt, event: update.event } : null;
}

/** Where an incident looks different: just declared, its room open, led, at its fullest, over, reviewed, closed. */
function turns(states: readonly Incident[]): readonly Incident[] {
  const looks = new Map<string, Incident>();
  for (const incident of states) {
    const { phase, roomId, review, roles } = incident;
    const open = roomId !== null;
    const responding = phase !== 'review' && phase !== 'closed';
    looks.set([responding || phase, open, review?.state, Object.keys(roles).length > 0].join(), incident);
  }
  return [...looks.values()];
}
