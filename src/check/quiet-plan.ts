import type { Plan } from '../incident/plan.ts';
import type { LoadedPlan } from '../plan/load-plan.ts';
import { versionOf } from '../plan/version.ts';

const nobody = { people: [], groups: [] };

/** The plan in force, but that it calls nobody, announces nothing, and archives the room at the end. */
export function quietPlan(inForce: Plan): Pick<LoadedPlan, 'plan' | 'version'> {
  const plan: Plan = {
    ...inForce,
    name: `${inForce.name}, as it is checked`.slice(0, 100),
    severities: inForce.severities.map((severity) => ({ ...severity, invite: nobody, briefed: nobody })),
    audiences: inForce.audiences.map((audience) => ({ ...audience, reaches: {} })),
    types: inForce.types.map((type) => ({ ...type, invite: nobody, briefed: nobody })),
    announcements: { ...inForce.announcements, mentionPrivate: false },
    closing: { ...inForce.closing, archiveRoom: true },
  };
  return { plan, version: versionOf(plan) };
}
