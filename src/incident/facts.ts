import { calledForType } from './circle-effects.ts';
import type { Circumstances } from './decide.ts';
import {
  type DecisionRecorded,
  type DecisionWithdrawn,
  decideDecision,
  foldDecisions,
  type RecordDecision,
  type WithdrawDecision,
} from './decision.ts';
import { decideEdit, type Edit, type Edited, evolveEdit } from './edit.ts';
import type { Effect } from './effect.ts';
import { type AssessImpact, decideImpact, foldImpact, type ImpactAssessed } from './impact.ts';
import type { Incident, TimelineEntry } from './incident.ts';
import { decideLink, foldLinks, type LinkCommand, type Linked, type Unlinked } from './link.ts';
import { isResponding } from './phase.ts';
import type { Change } from './react.ts';
import { boards } from './react-tasks.ts';
import { decideScope, foldScope, type ScopeCommand, type ScopeEvent } from './scope.ts';

/** What people say of the matter itself. */
export type FactCommand = RecordDecision | WithdrawDecision | ScopeCommand | AssessImpact | Edit | LinkCommand;

export type FactEvent = DecisionRecorded | DecisionWithdrawn | ScopeEvent | ImpactAssessed | Edited | Linked | Unlinked;

export function decideFacts(
  incident: Incident,
  command: FactCommand,
  circumstances: Circumstances,
): readonly FactEvent[] {
  switch (command.type) {
    case 'record-decision':
    case 'withdraw-decision':
      return decideDecision(incident.decisions, command);
    case 'add-to-scope':
    case 'move-in-scope':
    case 'withdraw-from-scope':
      return decideScope(incident, command);
    case 'assess-impact':
      return decideImpact(incident.impact, command);
    case 'link':
    case 'unlink':
    case 'record-link':
    case 'record-unlink':
      return decideLink(incident, command);
    case 'edit':
      return decideEdit(incident, command, circumstances);
  }
}

export function evolveFacts(before: Incident, event: FactEvent, entry: TimelineEntry): Partial<Incident> {
  switch (event.type) {
    case 'decision-recorded':
    case 'decision-withdrawn':
      return { decisions: foldDecisions(before.decisions, entry) };
    case 'scope-added':
      return { scope: foldScope(before.scope, entry), scopeCount: event.item };
    case 'scope-moved':
    case 'scope-withdrawn':
      return { scope: foldScope(before.scope, entry) };
    case 'impact-assessed':
      return { impact: foldImpact(before.impact, entry) };
    case 'linked':
    case 'unlinked':
      return { links: foldLinks(before.links, event) };
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
    case 'decision-withdrawn':
      return redrafted;
    case 'scope-added':
    case 'scope-moved':
      return [{ type: 'refresh-scope' }];
    case 'scope-withdrawn':
      return [{ type: 'refresh-scope' }, ...redrafted];
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
    case 'unlinked':
      return [
        ...(event.shown && after.roomId && after.phase !== 'closed' ? [{ type: 'refresh-card' } as const] : []),
        ...(by === 'muster' ? [] : [{ type: 'mirror-link', entry: sequence } as const]),
      ];
  }
}
