import { isCommander } from './authority.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import type { Event, EventOf, Incident, PersonId } from './incident.ts';
import { isResponding } from './phase.ts';
import type { Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { openTasks } from './task.ts';
import { hearers } from './task-alarms.ts';
import { boundedLine, limits, people as named } from './words.ts';

/** Who may know besides the people in the room, and who may not although they are in it. */
export interface Circles {
  /** Who may read status, updates and the review, and never the room. */
  readonly briefed: readonly PersonId[];
  /** To whom Muster says nothing of the incident, wherever they are. */
  readonly barred: readonly PersonId[];
}

export const noCircles: Circles = { briefed: [], barred: [] };

/** For which higher severity, or for which other type, the plan calls people in. */
export interface Calling {
  readonly severity?: string | undefined;
  readonly incidentType?: string | undefined;
}

export type CirclesCommand =
  | { readonly type: 'add-people'; readonly people: readonly PersonId[] }
  | { readonly type: 'remove-people'; readonly people: readonly PersonId[]; readonly reason: string }
  | { readonly type: 'brief-people'; readonly people: readonly PersonId[] }
  | { readonly type: 'stop-briefing'; readonly people: readonly PersonId[] }
  /** Whom the plan has briefed, as far as the workspace has them. */
  | { readonly type: 'record-briefed'; readonly people: readonly PersonId[] }
  /** Whom the plan called into the room. */
  | ({ readonly type: 'record-called'; readonly people: readonly PersonId[] } & Calling);

export type CirclesEvent =
  | { readonly type: 'people-added'; readonly people: readonly PersonId[] }
  | {
      readonly type: 'people-removed';
      readonly people: readonly PersonId[];
      readonly words: { readonly reason: string };
    }
  | { readonly type: 'people-briefed'; readonly people: readonly PersonId[] }
  | { readonly type: 'briefing-ended'; readonly people: readonly PersonId[] }
  | ({ readonly type: 'people-called'; readonly people: readonly PersonId[] } & Calling);

export function decideCircles(
  incident: Incident,
  command: CommandOf<CirclesCommand['type']>,
  circumstances: Circumstances,
): readonly Event[] {
  const people = [...new Set(command.people)];
  switch (command.type) {
    case 'add-people':
      if (people.length === 0) throw new Refusal('invalid', 'Add whom? Like this: `{command} add @person`.');
      return [{ type: 'people-added', people }];
    case 'remove-people':
      return remove(incident, people, command.reason, circumstances);
    case 'brief-people':
      return brief(incident, people);
    case 'stop-briefing':
      return stopBriefing(incident, people);
    case 'record-briefed':
      return unlessEmpty('people-briefed', without(people, [...incident.briefed, ...incident.barred]));
    case 'record-called':
      return people.length > 0 ? [{ ...command, type: 'people-called', people }] : [];
  }
}

/** Whoever held a role holds it no more; of a closed incident the roles stay as they were. */
function remove(incident: Incident, people: readonly PersonId[], said: string, { by, plan }: Circumstances): Event[] {
  const reason = boundedLine(said, limits.reason, 'reason');
  if (people.length === 0) throw new Refusal('invalid', 'Remove whom? Like this: `{command} remove @person <reason>`.');
  if (!reason)
    throw new Refusal('invalid', 'Removing someone needs a reason: `{command} remove @person <reason>`.', 'reason');
  const commanding = people.filter((person) => isCommander(incident, person));
  if (commanding.length > 0 && !(by.kind === 'person' && commanding.includes(by.id)) && incident.phase !== 'closed')
    throw new Refusal(
      'conflict',
      `${named(commanding)} is commander. Take command first, and say why: \`{command} claim commander <reason>\`.`,
    );
  const seats = incident.phase === 'closed' ? [] : Object.entries(incident.roles);
  return [
    { type: 'people-removed', people, words: { reason } },
    ...handedBack(incident, people, plan),
    ...seats.flatMap(([role, holders]) =>
      holders
        .filter((holder) => people.includes(holder))
        .map((person): Event => ({ type: 'role-released', role, person })),
    ),
  ];
}

/** Whoever was removed has no task any more, and who commands is asked who takes them. */
function handedBack(incident: Incident, people: readonly PersonId[], plan: Plan): Event[] {
  if (!isResponding(incident.phase)) return [];
  return people.flatMap((person): Event[] => {
    const tasks = openTasks(incident, person).map(({ number }) => number);
    if (tasks.length === 0) return [];
    return [
      ...tasks.map((task): Event => ({ type: 'task-given', task, from: person, to: null })),
      { type: 'leaver-reported', person, to: hearers(incident, plan, people)[0] ?? null, tasks },
    ];
  });
}

function brief({ briefed, barred }: Incident, people: readonly PersonId[]): Event[] {
  if (people.length === 0) throw new Refusal('invalid', 'Brief whom? Like this: `{command} brief @person`.');
  const gone = people.filter((person) => barred.includes(person));
  if (gone.length > 0)
    throw new Refusal(
      'conflict',
      `${named(gone)} was removed from this incident. To let them know of it again: \`{command} add @person\`.`,
    );
  const fresh = without(people, briefed);
  if (fresh.length === 0) throw new Refusal('conflict', `${named(people)}: briefed already.`);
  return [{ type: 'people-briefed', people: fresh }];
}

function stopBriefing({ briefed }: Incident, people: readonly PersonId[]): Event[] {
  if (people.length === 0)
    throw new Refusal('invalid', 'Whose briefing ends? Like this: `{command} brief remove @person`.');
  const known = people.filter((person) => briefed.includes(person));
  if (known.length === 0)
    throw new Refusal('conflict', `${named(people)}: not briefed. \`{command} access\` shows who is.`);
  return [{ type: 'briefing-ended', people: known }];
}

function unlessEmpty(type: 'people-briefed', people: readonly PersonId[]): Event[] {
  return people.length > 0 ? [{ type, people }] : [];
}

export function evolveCircles(
  { briefed, barred, invited }: Incident,
  event: EventOf<CirclesEvent['type']>,
): Partial<Incident> {
  const { people } = event;
  switch (event.type) {
    case 'people-added':
      return { barred: without(barred, people), invited: withPeople(invited, people) };
    case 'people-removed':
      return { barred: withPeople(barred, people), briefed: without(briefed, people) };
    case 'people-briefed':
      return { briefed: withPeople(briefed, people) };
    case 'briefing-ended':
      return { briefed: without(briefed, people) };
    case 'people-called':
      return { invited: withPeople(invited, people) };
  }
}

/** Each once. */
export function withPeople(all: readonly PersonId[], people: readonly PersonId[]): readonly PersonId[] {
  return [...without(all, people), ...people];
}

function without(people: readonly PersonId[], others: readonly PersonId[]): readonly PersonId[] {
  return people.filter((person) => !others.includes(person));
}
