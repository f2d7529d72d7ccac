import type { UpdateCorrected } from './correction.ts';
import type { Draft, UpdateDrafted } from './draft.ts';
import type { EventOf, Incident, TimelineEntry } from './incident.ts';
import { everyone } from './plan.ts';
import type { Question } from './question.ts';
import { Refusal } from './refusal.ts';
import { bounded, limits } from './words.ts';

/** What updates lead to besides promises. */
export interface GatheredUpdates {
  /** The entries of those that said more than that nothing changed, in order. */
  readonly updates: readonly number[];
  /** Those that wait for an answer, in order. */
  readonly questions: readonly Question[];
  /** Those that wait for approval, one at most for each audience. */
  readonly drafts: readonly Draft[];
}

export const noUpdates: GatheredUpdates = { updates: [], questions: [], drafts: [] };

export interface UpdateWords {
  readonly known: string;
  readonly doing: string;
  readonly need: string;
}

/** A status update of the timeline, as it reads after all its corrections. */
export type Update = TimelineEntry & {
  readonly event: EventOf<'update-posted'>;
  readonly corrected: Correction | null;
};

/** The last one. */
export interface Correction {
  readonly at: Date;
  readonly by: TimelineEntry['by'];
}

export function updatesIn(timeline: readonly TimelineEntry[]): readonly Update[] {
  return timeline.flatMap((entry): Update[] => {
    const { event } = entry;
    if (event.type !== 'update-posted') return [];
    const last = correctionsOf(timeline, entry.sequence).at(-1);
    if (!last) return [{ ...entry, event, corrected: null }];
    const { words, executive = event.executive } = last.event;
    const corrected = { ...event, ...(executive ? { executive } : {}), words };
    return [{ ...entry, event: corrected, corrected: { at: last.at, by: last.by } }];
  });
}

type Corrected = TimelineEntry & { readonly event: UpdateCorrected };

/** What an update was corrected to, one time after the other. */
export function correctionsOf(timeline: readonly TimelineEntry[], update: number): readonly Corrected[] {
  return timeline.filter(
    (entry): entry is Corrected => entry.event.type === 'update-corrected' && entry.event.update === update,
  );
}

/** The newest update to an audience that said more than that nothing changed. */
export function lastSaid(timeline: readonly TimelineEntry[], audience: string = everyone): Update | null {
  return updatesIn(timeline).findLast(({ event }) => event.audience === audience && !event.noChange) ?? null;
}

/** Throws a Refusal unless that entry is an update that said something. */
export function requireUpdate({ updates }: Pick<Incident, 'updates'>, entry: number): void {
  if (!updates.includes(entry)) throw new Refusal('not-found', 'There is no such update.');
}

/** What was typed, within the limits. Throws a Refusal at the part that is too long. */
export function updateWords({ known, doing, need }: UpdateWords): UpdateWords {
  return {
    known: bounded(known, limits.updateField, 'part “what we know”', 'known'),
    doing: bounded(doing, limits.updateField, 'part “what we are doing”', 'doing'),
    need: bounded(need, limits.updateField, 'part “what we need”', 'need'),
  };
}

/** Nothing but that. */
export function gatheredUpdates({ updates, questions, drafts }: GatheredUpdates): GatheredUpdates {
  return { updates, questions, drafts };
}

/** What an entry leaves of what updates lead to. */
export function evolveUpdates(before: GatheredUpdates, { event, sequence, by }: TimelineEntry): GatheredUpdates {
  const { updates, questions, drafts } = before;
  const others = (audience: string) => drafts.filter((each) => each.audience !== audience);
  switch (event.type) {
    case 'update-posted':
      return event.noChange ? before : { questions, updates: [...updates, sequence], drafts: others(event.audience) };
    case 'question-asked':
      return { ...before, questions: [...questions, { asked: sequence, update: event.update, by }] };
    case 'question-answered':
      return { ...before, questions: questions.filter(({ asked }) => asked !== event.question) };
    case 'update-drafted': {
      const { type: _, ...drafted } = event;
      return { ...before, drafts: [...others(event.audience), { ...drafted, draft: sequence, by }] };
    }
    case 'update-sent-back':
      return { ...before, drafts: drafts.filter(({ draft }) => draft !== event.draft) };
    case 'response-ended':
    case 'closed':
    case 'trial-removed':
      return { ...before, drafts: [] };
    default:
      return before;
  }
}

export type Drafted = TimelineEntry & { readonly event: UpdateDrafted };

/** What was said last to an audience, or drafted for it since: the next begins with it. */
export function lastWritten(timeline: readonly TimelineEntry[], audience: string = everyone): Update | Drafted | null {
  const said = lastSaid(timeline, audience);
  const drafted = timeline.findLast(
    (entry): entry is Drafted => entry.event.type === 'update-drafted' && entry.event.audience === audience,
  );
  return drafted && drafted.sequence > (said?.sequence ?? 0) ? drafted : said;
}
