import { foldImpact, type Impact, nothingAssessed } from './impact.ts';
import type { TimelineEntry } from './incident.ts';
import { Refusal } from './refusal.ts';
import { foldScope, type ScopeItem } from './scope.ts';
import { lastSaid } from './update.ts';
import { bounded, boundedLine, limits } from './words.ts';

export interface RecordDecision {
  readonly type: 'record-decision';
  readonly text: string;
}

/** It was recorded by mistake; `decision` is its entry's sequence. */
export interface WithdrawDecision {
  readonly type: 'withdraw-decision';
  readonly decision: number;
  readonly reason: string;
}

/** What was known then is what the timeline says up to it. */
export interface DecisionRecorded {
  readonly type: 'decision-recorded';
  readonly words: { readonly text: string };
}

export interface DecisionWithdrawn {
  readonly type: 'decision-withdrawn';
  readonly decision: number;
  readonly decidedAt: Date;
  readonly words: { readonly reason: string };
}

/** A decision that stands, by its entry. */
export interface StandingDecision {
  readonly entry: number;
  readonly at: Date;
  readonly by: string;
}

export type Decision = TimelineEntry & { readonly event: DecisionRecorded };

export function decideDecision(
  standing: readonly StandingDecision[],
  command: RecordDecision | WithdrawDecision,
): readonly (DecisionRecorded | DecisionWithdrawn)[] {
  return command.type === 'record-decision' ? record(command) : withdraw(standing, command);
}

function record(command: RecordDecision): DecisionRecorded[] {
  const text = bounded(command.text, limits.note, 'decision', 'text');
  if (!text) throw new Refusal('invalid', 'A decision needs words: `{command} decide <what was decided>`.', 'text');
  return [{ type: 'decision-recorded', words: { text } }];
}

function withdraw(standing: readonly StandingDecision[], command: WithdrawDecision): DecisionWithdrawn[] {
  const { decision } = command;
  const taken = standing.find(({ entry }) => entry === decision);
  if (!taken) throw new Refusal('not-found', 'That decision is withdrawn already, or never was.', 'decision');
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!reason) throw new Refusal('invalid', 'Withdrawing a decision needs a reason.', 'reason');
  return [{ type: 'decision-withdrawn', decision, decidedAt: taken.at, words: { reason } }];
}

/** The decisions that stand after one more entry. */
export function foldDecisions(
  standing: readonly StandingDecision[],
  { event, sequence, at, by }: TimelineEntry,
): readonly StandingDecision[] {
  if (event.type === 'decision-recorded') return [...standing, { entry: sequence, at, by }];
  return event.type === 'decision-withdrawn' ? standing.filter(({ entry }) => entry !== event.decision) : standing;
}

export type Withdrawal = TimelineEntry & { readonly event: DecisionWithdrawn };

/** By which entry a decision was withdrawn; undefined while it stands. */
export function withdrawalOf(timeline: readonly TimelineEntry[], decision: number): Withdrawal | undefined {
  return timeline.find(
    (entry): entry is Withdrawal => entry.event.type === 'decision-withdrawn' && entry.event.decision === decision,
  );
}

export function standingDecisions(timeline: readonly TimelineEntry[]): readonly Decision[] {
  return decisionsIn(timeline).filter(({ sequence }) => !withdrawalOf(timeline, sequence));
}

/** Those that were withdrawn later, too. */
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
