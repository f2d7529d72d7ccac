import { foldImpact, type Impact, nothingAssessed } from './impact.ts';
import type { TimelineEntry } from './incident.ts';
import { Refusal } from './refusal.ts';
import { foldScope, type ScopeItem } from './scope.ts';
import { lastSaid } from './update.ts';
import { bounded, limits } from './words.ts';

export interface RecordDecision {
  readonly type: 'record-decision';
  readonly text: string;
}

/** What was known then is what the timeline says up to it. */
export interface DecisionRecorded {
  readonly type: 'decision-recorded';
  readonly words: { readonly text: string };
}

export type Decision = TimelineEntry & { readonly event: DecisionRecorded };

export function decideDecision(command: RecordDecision): readonly DecisionRecorded[] {
  const text = bounded(command.text, limits.note, 'decision', 'text');
  if (!text) throw new Refusal('invalid', 'A decision needs words: `{command} decide <what was decided>`.', 'text');
  return [{ type: 'decision-recorded', words: { text } }];
}

export function decisionsIn(timeline: readonly TimelineEntry[]): readonly Decision[] {
  return timeline.filter((entry): entry is Decision => entry.event.type === 'decision-recorded');
}

/** What the timeline had told by some entry. */
export interface Known {
  /** The newest update that said something. */
  readonly update: { readonly at: Date; readonly known: string } | null;
  readonly scope: readonly ScopeItem[];
  readonly impact: Impact;
}

export function knownBy(timeline: readonly TimelineEntry[], sequence: number): Known {
  const until = timeline.filter((entry) => entry.sequence < sequence);
  const said = lastSaid(until);
  return {
    update: said && { at: said.at, known: said.event.words.known },
    scope: until.reduce(foldScope, []),
    impact: until.reduce(foldImpact, nothingAssessed),
  };
}
