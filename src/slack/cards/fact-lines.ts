import { impactWords, isAssessed } from '../../incident/impact.ts';
import type { Incident } from '../../incident/incident.ts';
import { type Link, linkWords } from '../../incident/link.ts';
import { scopeLine } from './scope-board.ts';

/** What is affected and how much, a line each; none where nobody has said it. */
export function factLines(incident: Pick<Incident, 'scope' | 'impact'>): string[] {
  const { scope } = incident;
  return [...(scope.length > 0 ? [`*Scope:* ${scopeLine(scope)}`] : []), ...impactLine(incident)];
}

export function linkLines(links: readonly Link[]): string[] {
  return links.length > 0 ? [`*Linked:* ${links.map(linkWords).join(' · ')}`] : [];
}

export function impactLine({ impact }: Pick<Incident, 'impact'>): string[] {
  return isAssessed(impact) ? [`*Impact:* ${impactWords(impact)}`] : [];
}
