import type { KnownBlock } from '@slack/web-api';
import type { Incident } from '../../incident/incident.ts';
import type { ResponsePhase } from '../../incident/phase.ts';
import { type Plan, typeOf } from '../../incident/plan.ts';
import { planText } from '../text.ts';
import { fitted, sections } from './blocks.ts';

/** What the playbook asks for in a phase; empty when it asks for nothing. */
export function tasksCard(incident: Incident, phase: ResponsePhase, plan: Plan): KnownBlock[] {
  const tasks = typeOf(plan, incident.type).playbook[phase];
  if (tasks.length === 0) return [];
  return fitted(sections([`*${tasksText(phase)}*`, ...tasks.map((task) => `• ${planText(task)}`)]));
}

export function tasksText(phase: ResponsePhase): string {
  return `What ${phase} asks for`;
}
