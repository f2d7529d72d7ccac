import type { HomeView, ModalView } from '@slack/web-api';
import { changesBetween } from '../../incident/changes.ts';
import type { Incident } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { commander, everyone } from '../../incident/plan.ts';
import { openTasks } from '../../incident/task.ts';
import { limits } from '../../incident/words.ts';
import type { Known } from '../access.ts';
import { updatePreview } from '../answers/update-preview.ts';
import { notice } from '../asking/answer.ts';
import { statusCard, statusCardText } from '../cards/status-card.ts';
import { homeForGuests, homeUnanswered, homeView } from '../home/home-view.ts';
import { openBriefForm } from '../modals/accept-handover.ts';
import { openAddForm } from '../modals/add-people.ts';
import { openTaskForm } from '../modals/add-task.ts';
import { openScopeForm } from '../modals/add-to-scope.ts';
import { openAnswerForm } from '../modals/answer-question.ts';
import { openAskForm } from '../modals/ask-question.ts';
import { openImpactForm } from '../modals/assess-impact.ts';
import { openAssignForm } from '../modals/assign-role.ts';
import { openPhaseForm } from '../modals/change-phase.ts';
import { openSeverityForm } from '../modals/change-severity.ts';
import { openChangeTaskForm } from '../modals/change-task.ts';
import { openCloseForm } from '../modals/close-incident.ts';
import { openCorrectForm } from '../modals/correct-update.ts';
import { openDeclareForm } from '../modals/declare.ts';
import { openDeclineForm } from '../modals/decline-handover.ts';
import { openEditForm } from '../modals/edit.ts';
import type { FormContext } from '../modals/form-context.ts';
import { openHandOverForm } from '../modals/hand-over.ts';
import { openLinkForm } from '../modals/link-incident.ts';
import { openPrivacyForm } from '../modals/make-private.ts';
import { openScopeMoveForm } from '../modals/move-in-scope.ts';
import { openNoteForm } from '../modals/note.ts';
import { openPassOnForm } from '../modals/pass-on-tasks.ts';
import { openUpdateForm } from '../modals/post-update.ts';
import { openRemoveForm } from '../modals/remove-people.ts';
import { openSendBackForm } from '../modals/send-back-update.ts';
import { openSkipReviewForm } from '../modals/skip-review.ts';
import { openWaiveTaskForm } from '../modals/waive-task.ts';
import { openWithdrawDecisionForm } from '../modals/withdraw-decision.ts';
import { happened } from './course.ts';
import type { Showing } from './exhibit.ts';
import { offerIn } from './handover-steps.ts';

type Opening = (context: FormContext, incident: Incident, showing: Showing) => Promise<void>;

const ts = '1773137701.987654';

/** Every form, as it opens on the incident while the response goes on. */
const openings: Readonly<Record<string, Opening>> = {
  openAddForm,
  openAssignForm: (context, incident) => openAssignForm(context, incident),
  openChangeTaskForm: (context, incident) => openChangeTaskForm(context, incident, 4),
  openBriefForm: async (context, incident) => {
    if (incident.handovers.length > 0) await openBriefForm(context, incident, offerIn(incident));
  },
  openDeclineForm: async (context, incident) => {
    if (incident.handovers.length > 0) await openDeclineForm(context, incident, offerIn(incident));
  },
  openHandOverForm: (context, incident) =>
    openHandOverForm(context, incident, { role: commander, from: incident.declaredBy }),
  openPassOnForm: async (context, incident) => {
    const { declaredBy: from } = incident;
    if (openTasks(incident, from).length > 0) await openPassOnForm(context, incident, from);
  },
  openTaskForm: (context, incident, showing) => openTaskForm(context, [incident], typed(showing, limits.task)),
  openWaiveTaskForm: (context, incident) => openWaiveTaskForm(context, incident, 3),
  openCloseForm: (context, incident, showing) =>
    openCloseForm(context, incident, { resolution: 'resolved', summary: typed(showing, limits.summary) }),
  openDeclareForm: (context, incident, showing) =>
    openDeclareForm(context, {
      title: incident.title,
      description: incident.description,
      quoted: { ts, author: incident.declaredBy, text: typed(showing, limits.description) },
    }),
  openEditForm: (context, incident) => openEditForm(context, incident),
  openLinkForm: (context, incident) => openLinkForm(context, incident),
  openWithdrawDecisionForm: async (context, incident) => {
    if (incident.decisions.length > 0) await openWithdrawDecisionForm(context, incident);
  },
  openImpactForm: (context, incident) => openImpactForm(context, incident),
  openNoteForm: (context, incident, showing) =>
    openNoteForm(context, [incident], {
      text: typed(showing, limits.note),
      message: { channelId: context.channelId, ts, author: incident.declaredBy },
    }),
  openPhaseForm: (context, incident) => openPhaseForm(context, incident),
  openScopeForm: (context, incident) => openScopeForm(context, incident),
  openScopeMoveForm: (context, incident) => openScopeMoveForm(context, incident),
  openPrivacyForm: (context, incident, showing) =>
    openPrivacyForm(context, incident, {
      reason: typed(showing, limits.reason),
      present: [],
    }),
  openRemoveForm: (context, incident) => openRemoveForm(context, incident),
  openSeverityForm: (context, incident) => openSeverityForm(context, incident),
  openSkipReviewForm: (context, incident) => openSkipReviewForm(context, incident),
  openUpdateForm: (context, incident) => openUpdateForm(context, incident),
  openCorrectForm: async (context, incident) => {
    if (incident.updates.length > 0) await openCorrectForm(context, incident);
  },
  openSendBackForm: async (context, incident) => {
    const draft = { draft: 5, audience: everyone, role: commander, by: incident.declaredBy, nextAt: null };
    const words = { known: '', doing: '', need: '' };
    await openSendBackForm(context, { ...incident, drafts: [{ ...draft, words }] }, 5);
  },
  openAskForm: async (context, incident) => {
    for (const update of incident.updates.slice(-1)) await openAskForm(context, incident, update);
  },
  openAnswerForm: async (context, incident) => {
    for (const { asked } of incident.questions.slice(-1)) await openAnswerForm(context, incident, asked);
  },
};

/** More than the Home tab shows. */
const many = 60;

export async function formExhibits(showing: Showing): Promise<readonly (readonly [string, ModalView | HomeView])[]> {
  const { course, command, now } = showing;
  const incident = course.states.findLast(({ phase }) => isResponding(phase));
  if (!incident) return [];
  const forms: [string, ModalView | HomeView][] = [];
  for (const [builder, open] of Object.entries(openings))
    await open(
      catching(showing, incident, (view) => forms.push([builder, view])),
      incident,
      showing,
    );
  const card = { text: statusCardText(incident), blocks: statusCard(incident, course.plan) };
  const home = { plan: course.plan, command, now };
  return [
    ...forms,
    ...previews(showing),
    ['notice', notice(card)],
    ['homeForGuests', homeForGuests()],
    ['homeUnanswered', homeUnanswered()],
    ['homeView', homeView({ ...home, personId: incident.declaredBy, incidents: [] })],
    ['homeView', homeView({ ...home, personId: incident.declaredBy, incidents: standing(incident) })],
  ];
}

function previews({ course, command }: Showing): [string, ModalView][] {
  const [first] = course.states;
  return happened(course, 'update-posted')
    .slice(0, 1)
    .map(({ event, by, incident }) => [
      'updatePreview',
      updatePreview({
        event,
        by,
        incident,
        plan: course.plan,
        changes: changesBetween(first ?? incident, incident),
        command,
      }),
    ]);
}

/** What a form needs, with the incident as it was; the view goes to `caught` instead of to a person. */
function catching({ course, team, now }: Showing, incident: Incident, caught: (view: ModalView) => void): FormContext {
  const { plan, timeline } = course;
  return {
    personId: incident.declaredBy,
    channelId: incident.roomId ?? '',
    team,
    now: () => now,
    access: { actor: async (id) => ({ kind: 'person', id, inRoom: true, guest: false }) },
    coordination: {
      plan,
      planOf: async () => plan,
      timeline: async () => timeline.slice(0, incident.lastEntry),
      rehearse: async () => {},
    },
    openModal: async (view) => caught(view),
  };
}

/** As many words as a person can enter. */
function typed({ course }: Showing, limit: number): string {
  return happened(course, 'declared')
    .map(({ event }) => event.words.description)
    .join('')
    .slice(0, limit);
}

/** The Home tab names a block after each incident. */
function standing(incident: Incident): Known[] {
  return Array.from({ length: many }, (_, index) => ({
    incident: { ...incident, id: `${incident.id}/${index}` },
    sight: index % 2 === 0 ? 'whole' : 'briefed',
  }));
}
