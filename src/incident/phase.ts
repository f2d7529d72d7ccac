/** The phases of a response, in the order of the method. Preparation is the plan and its drills, not a phase of one incident. */
export const phases = ['detection', 'analysis', 'containment', 'eradication', 'recovery', 'review', 'closed'] as const;

export type Phase = (typeof phases)[number];

/** The phases a playbook has tasks for, during which updates are owed. */
export const responsePhases = ['detection', 'analysis', 'containment', 'eradication', 'recovery'] as const;

export type ResponsePhase = (typeof responsePhases)[number];

export const phaseMeaning: Readonly<Record<Phase, string>> = {
  detection: 'reported, not yet confirmed',
  analysis: 'confirmed, finding out what happened and how far it reaches',
  containment: 'stopping it from spreading',
  eradication: 'removing the cause',
  recovery: 'bringing systems back, watching for a return',
  review: 'response over, writing down what was learned',
  closed: 'finished',
};

export function isPhase(word: string): word is Phase {
  return (phases as readonly string[]).includes(word);
}

/** While the response goes on, updates are owed and reminders run. */
export function isResponding(phase: Phase): phase is ResponsePhase {
  return (responsePhases as readonly string[]).includes(phase);
}

/** How many phases lie between the two; negative when going back. */
export function stepsBetween(from: Phase, to: Phase): number {
  return phases.indexOf(to) - phases.indexOf(from);
}

/** What lies between the two, going forward. */
export function phasesBetween(from: Phase, to: Phase): readonly Phase[] {
  return phases.slice(phases.indexOf(from) + 1, phases.indexOf(to));
}

/** The next phase of the response, or undefined when what follows is closing. */
export function phaseAfter(phase: Phase): ResponsePhase | undefined {
  const next = phases[phases.indexOf(phase) + 1];
  return next !== undefined && isResponding(next) ? next : undefined;
}
