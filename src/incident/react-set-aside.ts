import type { Effect, Enqueued } from './effect.ts';
import type { Incident } from './incident.ts';
import { responsibleFor } from './presence.ts';

/** An effect that was given up, at which attempt, and why; the reason carries nothing a person typed. */
export interface SetAside {
  readonly effect: Effect;
  readonly key: string;
  readonly attempt: number;
  readonly reason: string;
}

/**
 * What follows when an effect is given up: the commander, else whoever declared, is told in words, each time anew.
 * That there is no room concerns both.
 */
export function reactToSetAside({ effect, key, attempt, reason }: SetAside, incident: Incident): readonly Enqueued[] {
  if (effect.type === 'report-set-aside') return [];
  const commanding = responsibleFor(incident);
  const told = effect.type === 'open-room' ? new Set([incident.declaredBy, commanding]) : [commanding];
  return [...told].map((person) => ({
    effect: { type: 'report-set-aside', person, failed: effect.type, key, reason },
    lane: `person/${person}`,
    key: `${key}/set-aside/${attempt}/${person}`,
    essential: false,
    rank: 0,
    turn: null,
  }));
}
