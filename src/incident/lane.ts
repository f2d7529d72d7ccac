import type { Effect } from './effect.ts';

/** The place an effect is written to; a reminder and what becomes of it keep their order, whoever it went to. Duties wait for an invitation, and hold up nothing else that their reader is told. */
export function laneOf(effect: Effect, incidentId: string, teamId: string): string {
  switch (effect.type) {
    case 'refresh-announcement':
    case 'tell-announcement':
    case 'empty-announcement':
      return `announcements/${teamId}`;
    case 'tell-person':
      return effect.about === 'duties' || effect.about === 'task'
        ? `duties/${incidentId}/${effect.person}`
        : `person/${effect.person}`;
    case 'report-set-aside':
    case 'tell-wait':
    case 'warn-of-entrant':
    case 'tell-briefed':
    case 'tell-follower':
    case 'share-review':
    case 'settle-nudge':
      return `person/${effect.person}`;
    case 'remind':
    case 'remind-named':
    case 'settle-reminder':
      return `reminders/${incidentId}`;
    case 'revise-update':
      return `corrections/${incidentId}`;
    case 'offer-draft':
    case 'settle-draft':
      return `drafts/${incidentId}`;
    case 'pass-on-answer':
      return `answers/${incidentId}`;
    case 'remind-of-tasks':
    case 'settle-task-reminder':
      return `task-reminders/${incidentId}`;
    case 'brief-called':
      return `briefing/${incidentId}`;
    case 'follow-called':
      return `following/${incidentId}`;
    case 'refresh-bookmark':
      return `bookmark/${incidentId}`;
    case 'offer-handover':
    case 'escalate-handover':
    case 'settle-handover':
      return `handovers/${incidentId}`;
    case 'call-attention':
    case 'settle-attention':
      return `attention/${incidentId}`;
    case 'acknowledge-note':
      return `notes/${incidentId}`;
    case 'report-room':
      return `reports/${incidentId}`;
    case 'replace-room':
      return `replacement/${incidentId}`;
    case 'tell-former-room':
      return `former-room/${effect.channelId}`;
    case 'mirror-link':
    case 'hide-from-linked':
      return `links/${incidentId}`;
    case 'compose-review':
      return `review/${incidentId}`;
    default:
      return `room/${incidentId}`;
  }
}
