import { calledForType } from './circle-effects.ts';
import type { Circumstances } from './decide.ts';
import { type DecisionRecorded, decideDecision, type RecordDecision } from './decision.ts';
import { decideEdit, type Edit, type Edited, evolveEdit } from './edit.ts';
import type { Effect } from './effect.ts';
import { type AssessImpact, decideImpact, foldImpact, type ImpactAssessed } from './impact.ts';
import type { Incident, TimelineEntry } from './incident.ts';
import { decideLink, type Linked, type LinkIncident, type RecordLink, withLink } from './link.ts';
import { isResponding } from './phase.ts';
import type { Change } from './react.ts';
import { boards } from './react-tasks.ts';
import {
  type AddToScope,
  decideScope,
  foldScope,
  type MoveInScope,
  type ScopeAdded,
  type ScopeMoved,
} from './scope.ts';

/** What people say of the matter itself. */
export type FactCommand = RecordDecision | AddToScope | MoveInScope | AssessImpact | Edit | LinkIncident | RecordLink;

export type FactEvent = DecisionRecorded | ScopeAdded | ScopeMoved | ImpactAssessed | Edited | Linked;

export function decideFacts(
  incident: Incident,
  command: FactCommand,
  circumstances: Circumstances,
): readonly FactEvent[] {
  switch (command.type) {
    case 'record-decision':
      return decideDecision(command);
    case 'add-to-scope':
    case 'move-in-scope':
      return decideScope(incident.scope, command);
    case 'assess-impact':
      return decideImpact(incident.impact, command);
    case 'link':
    case 'record-link':
      return decideLink(incident, command);
    case 'edit':
      return decideEdit(incident, command, circumstances);
  }
}

export function evolveFacts(before: Incident, event: FactEvent, entry: TimelineEntry): Partial<Incident> {
  switch (event.type) {
    case 'decision-recorded':
      return {};
    case 'scope-added':
    case 'scope-moved':
      return { scope: foldScope(before.scope, entry) };
    case 'impact-assessed':
      return { impact: foldImpact(before.impact, entry) };
    case 'linked':
      return { links: withLink(before.links, event) };
    default:
      return evolveEdit(before, event, entry);
  }
}

/** `announced` edits the announcement of a public incident. What a drafted review tells wrongly is told anew. */
export function toldOfFacts(
  event: FactEvent,
  { by, sequence }: TimelineEntry,
  change: Change,
  announced: () => readonly Effect[],
): readonly Effect[] {
  const { after } = change;
  const redrafted: Effect[] = after.phase === 'review' ? [{ type: 'compose-review' }] : [];
  switch (event.type) {
    case 'decision-recorded':
    case 'impact-assessed':
      return [];
    case 'scope-added':
    case 'scope-moved':
      return [{ type: 'refresh-scope' }];
    case 'title-changed':
      return [
        { type: 'refresh-card' },
        ...(after.visibility === 'public' ? [{ type: 'describe-room' } as const] : []),
        ...announced(),
        ...redrafted,
      ];
    case 'type-changed':
      return [
        { type: 'refresh-card' },
        ...(isResponding(after.phase) ? [...boards(after, [after.phase]), ...calledForType(change)] : []),
        ...redrafted,
      ];
    case 'times-corrected':
      return [{ type: 'refresh-card' }, ...redrafted];
    case 'linked':
      return [
        ...(event.shown && after.roomId && after.phase !== 'closed' ? [{ type: 'refresh-card' } as const] : []),
        ...(by === 'muster' ? [] : [{ type: 'mirror-link', entry: sequence } as const]),
      ];
  }
}
