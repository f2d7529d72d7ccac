import type { Incident, TimelineEntry } from '../incident/incident.ts';
import { type Phase, stepsBetween } from '../incident/phase.ts';

/** In milliseconds; null where what it is counted from or to was not recorded, or has not come. */
export interface Durations {
  /** From when it began, where that was said, until it was noticed; else from noticing to the declaration. */
  readonly detect: number | null;
  /** From the declaration to the first commander. */
  readonly acknowledge: number | null;
  /** From the declaration to the first phase after containment began, or to the end of the response; to when it was contained, where that was said. */
  readonly contain: number | null;
  /** From the declaration to the end of the response, or to when everything was back, where that was said. */
  readonly recover: number | null;
}

export function durationsOf(incident: Incident, timeline: readonly TimelineEntry[]): Durations {
  const since = (from: Date | null | undefined, to: Date | null | undefined) =>
    from && to ? Math.max(0, to.getTime() - from.getTime()) : null;
  const { declaredAt, noticedAt, acknowledgedAt, endedAt, times } = incident;
  return {
    detect: times.occurred ? since(times.occurred, noticedAt ?? declaredAt) : since(noticedAt, declaredAt),
    acknowledge: since(declaredAt, acknowledgedAt),
    contain: since(declaredAt, times.contained ?? afterContainment(phasesOf(timeline))[0]?.from),
    recover: since(declaredAt, times.recovered ?? endedAt),
  };
}

/** A stretch of time during which an incident was in one phase. */
export interface PhaseStretch {
  readonly phase: Phase;
  readonly from: Date;
}

/** The phases an incident went through, as often as it did, the declaration's first. */
export function phasesOf(timeline: readonly TimelineEntry[]): readonly PhaseStretch[] {
  return timeline.flatMap(({ at, event }): PhaseStretch[] => {
    switch (event.type) {
      case 'declared':
        return [{ phase: 'detection', from: at }];
      case 'phase-changed':
        return [{ phase: event.to, from: at }];
      case 'response-ended':
        return [{ phase: 'review', from: at }];
      case 'closed':
        return [{ phase: 'closed', from: at }];
      default:
        return [];
    }
  });
}

/** From the first phase past containment on, of what came after containment began. */
export function afterContainment(stretches: readonly PhaseStretch[]): readonly PhaseStretch[] {
  const contained = stretches.slice(stretches.findIndex(({ phase }) => phase === 'containment'));
  const past =
    contained[0]?.phase === 'containment' ? contained.findIndex(({ phase }) => isPastContainment(phase)) : -1;
  return past < 0 ? [] : contained.slice(past);
}

export function isPastContainment(phase: Phase): boolean {
  return phase !== 'closed' && stepsBetween('containment', phase) > 0;
}
