import type { KnownBlock } from '@slack/web-api';
import type { Incident } from '../../incident/incident.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { claimRole } from '../actions/claim-role.ts';
import { mention } from '../text.ts';
import { buttons, section } from './blocks.ts';
import { titleOfRole } from './words.ts';

/** Asks the room for a commander; nobody becomes one without saying so. */
export function openSeatCard(incident: Incident, plan: Plan): KnownBlock[] {
  const title = titleOfRole(commander, plan);
  return [
    section(`${openSeatText(plan)}\nOne click, and you can hand it over at any time.`),
    ...buttons([
      claimRole.button(`Claim ${title.toLowerCase()}`, { incident: incident.id, role: commander }, 'primary'),
    ]),
  ];
}

export function openSeatText(plan: Plan): string {
  return `*Who leads the response?* Nobody is ${titleOfRole(commander, plan).toLowerCase()} yet.`;
}

export function takenSeatText(person: string, plan: Plan): string {
  return `${mention(person)} is ${titleOfRole(commander, plan).toLowerCase()}.`;
}
