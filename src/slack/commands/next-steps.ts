import { mayCommand } from '../../incident/authority.ts';
import { holdersOf, type Incident, type PersonId } from '../../incident/incident.ts';
import { isResponding, phaseAfter } from '../../incident/phase.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { openSeats } from '../../incident/seats.ts';

/** A line that can be typed, without the command's own name, and what it is for. */
export type Step = readonly [line: string, what: string];

/** As many as fit a glance. */
const most = 6;

/** Where no incident is at hand. */
export const beginnings: readonly Step[] = [
  ['declare', 'declare an incident; it starts private'],
  ['list', 'the open ones that you can see'],
  ['status INC-7', 'how one of them stands'],
];

/** What this person would do next, by the phase and by what they hold. */
export function nextSteps(incident: Incident, plan: Plan, person: PersonId): readonly Step[] {
  const commands = mayCommand(incident, plan, person);
  return stepsOf(incident, plan, person, commands).slice(0, most);
}

function stepsOf(incident: Incident, plan: Plan, person: PersonId, commands: boolean): readonly Step[] {
  if (incident.phase === 'closed')
    return [
      ['timeline', 'what happened'],
      ['review', 'what was learned'],
      ...only(commands, ['reopen <reason>', 'go on with it']),
    ];
  if (!isResponding(incident.phase))
    return [
      ['review', 'where the review stands'],
      ...only(commands, ['review publish', 'publish it, and close'], ['reopen <reason>', 'go on with the response']),
      ['note <what happened>', 'add what the review should know'],
      ['timeline', 'what happened'],
    ];
  return holdersOf(incident, commander).includes(person) ? commanding(incident, plan) : responding(incident, commands);
}

function commanding(incident: Incident, plan: Plan): readonly Step[] {
  const [open] = openSeats(incident, plan);
  const next = phaseAfter(incident.phase);
  return [
    ['update', 'tell how things stand'],
    next ? [`phase ${next}`, 'go to the next phase'] : ['close', 'end the response'],
    open ? [`assign ${open.name} @person`, 'fill the open seat'] : ['assign <role> @person', 'give someone a role'],
    ['note <what happened>', 'put it on the timeline'],
    ['severity <severity> <reason>', 'change how serious it is'],
    ['catch-up', 'where things stand'],
  ];
}

function responding(incident: Incident, commands: boolean): readonly Step[] {
  const next = phaseAfter(incident.phase);
  return [
    ...only(holdersOf(incident, commander).length === 0, ['claim commander', 'take command']),
    ['catch-up', 'where things stand, and what is new'],
    ['note <what happened>', 'put it on the timeline'],
    ['update', 'tell how things stand'],
    ...only(commands, next ? [`phase ${next}`, 'go to the next phase'] : ['close', 'end the response']),
    ['claim <role>', 'take a role'],
    ['roles', 'who holds what'],
  ];
}

function only(is: boolean, ...steps: readonly Step[]): readonly Step[] {
  return is ? steps : [];
}
