import type { Effect, Enqueued } from '../../src/incident/effect.ts';
import { evolve } from '../../src/incident/evolve.ts';
import type { Actor, Command, Incident } from '../../src/incident/incident.ts';
import { enqueued } from '../../src/incident/react.ts';
import { aPlan, entriesOf, type Setting } from './makers.ts';

/** What the world is told because of a command. */
export function following(incident: Incident, command: Command, by: Actor, setting: Setting = {}): readonly Enqueued[] {
  let before = incident;
  return entriesOf(incident, command, by, setting).flatMap((entry) => {
    const after = evolve(before, entry);
    const effects = enqueued(entry, { before, after, plan: setting.plan ?? aPlan() });
    before = after;
    return effects;
  });
}

export const effectsOf = (...of: Parameters<typeof following>): readonly Effect[] =>
  following(...of).map((one) => one.effect);
export const typesOf = (...of: Parameters<typeof following>) => effectsOf(...of).map((effect) => effect.type);
