import type { Incident } from '../../incident/incident.ts';
import { codeNameOf } from '../../incident/incident.ts';
import { phaseMeaning, responsePhases } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Choice } from './fields.ts';

export function severityChoices(plan: Plan): Choice[] {
  return plan.severities.map(({ name, meaning }) => ({
    value: name,
    label: name.toUpperCase(),
    description: briefly(meaning),
  }));
}

export function typeChoices(plan: Plan): Choice[] {
  return plan.types.map(({ name, title }) => ({ value: name, label: title }));
}

export function roleChoices(plan: Plan): Choice[] {
  return plan.roles.map(({ name, title, duties }) => ({
    value: name,
    label: title,
    ...(duties[0] ? { description: briefly(duties[0]) } : {}),
  }));
}

export function phaseChoices(): Choice[] {
  return responsePhases.map((phase) => ({ value: phase, label: phase, description: phaseMeaning[phase] }));
}

export function incidentChoices(incidents: readonly Incident[]): Choice[] {
  return incidents.map((incident) => ({ value: incident.id, label: codeNameOf(incident) }));
}

/** The first sentence: Slack gives a description 75 characters. */
function briefly(sentences: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(sentences)?.[0] ?? sentences;
}
