import { isCommander } from './authority.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import { withPromises } from './evolve-promises.ts';
import type { Event, EventOf, Incident, PersonId } from './incident.ts';
import { isResponding } from './phase.ts';
import { everyone, type Plan } from './plan.ts';
import { nextPromise } from './promise.ts';
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
  /** Whom the plan has briefed, or whom an audience reaches, as far as the workspace has them. */
  | {
      readonly type: 'record-briefed';
      readonly people: readonly PersonId[];
      readonly audience?: string | undefined;
    }
  /** Whom the plan called into the room. */
  | ({ readonly type: 'record-called'; readonly people: readonly PersonId[] } & Calling);

export type CirclesEvent =
  | { readonly type: 'people-added'; readonly people: readonly PersonId[] }
  | {
      readonly type: 'people-removed';
      readonly people: readonly PersonId[];
      readonly words: { readonly reason: string };
    }
  | {
      readonly type: 'people-briefed';
      readonly people: readonly PersonId[];
      /** As which they hear from now on; absent: as everyone does. */
      readonly audience?: string;
      /** The first update that is owed to the audience. */
      readonly promisedAt?: Date;
    }
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
      return recordBriefed(incident, people, command.audience, circumstances);
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

/** Nobody belongs to two audiences: the first stays. */
function recordBriefed(
  incident: Incident,
  people: readonly PersonId[],
  audience: string | undefined,
  circumstances: Circumstances,
): Event[] {
  const { briefed, barred, audiences } = incident;
  const known = audience === undefined ? briefed : Object.values(audiences).flat();
  const fresh = without(people, [...known, ...barred]);
  if (fresh.length === 0) return [];
  if (audience === undefined) return [{ type: 'people-briefed', people: fresh }];
  const owed = incident.promises[audience] || !isResponding(incident.phase);
  const promisedAt = owed ? null : nextPromise(audience, circumstances.at, incident, circumstances);
  return [{ type: 'people-briefed', people: fresh, audience, ...(promisedAt ? { promisedAt } : {}) }];
}

export function evolveCircles(before: Incident, event: EventOf<CirclesEvent['type']>, at: Date): Partial<Incident> {
  const { briefed, barred, invited } = before;
  const { people } = event;
  switch (event.type) {
    case 'people-added':
      return { barred: without(barred, people), invited: withPeople(invited, people) };
    case 'people-removed':
      return {
        barred: withPeople(barred, people),
        briefed: without(briefed, people),
        ...withoutHearers(before, people),
      };
    case 'people-briefed':
      return { briefed: withPeople(briefed, people), ...withHearers(before, event, at) };
    case 'briefing-ended':
      return { briefed: without(briefed, people), ...withoutHearers(before, people) };
    case 'people-called':
      return { invited: withPeople(invited, people) };
  }
}

function withHearers(
  before: Incident,
  { audience, people, promisedAt }: EventOf<'people-briefed'>,
  at: Date,
): Partial<Incident> {
  if (audience === undefined) return {};
  return {
    audiences: { ...before.audiences, [audience]: withPeople(before.audiences[audience] ?? [], people) },
    ...(promisedAt ? withPromises(before, { [audience]: promisedAt }, at) : {}),
  };
}

/** Nothing is owed to an audience without anybody in it. */
function withoutHearers({ audiences, promises }: Incident, people: readonly PersonId[]): Partial<Incident> {
  const left = Object.entries(audiences)
    .map(([name, all]) => [name, without(all, people)] as const)
    .filter(([, all]) => all.length > 0);
  const kept = Object.entries(promises).filter(
    ([name]) => audiences[name] === undefined || left.some(([still]) => still === name),
  );
  return { audiences: Object.fromEntries(left), promises: Object.fromEntries(kept) };
}

/** Who of the briefed is told an update to an audience; an audience that is promised nothing of its own hears what everyone does. */
export function hearersOf(
  { briefed, audiences, promises }: Pick<Incident, 'briefed' | 'audiences' | 'promises'>,
  audience: string,
): readonly PersonId[] {
  if (audience !== everyone) return briefed.filter((person) => audiences[audience]?.includes(person));
  const apart = Object.entries(audiences).flatMap(([name, people]) => (promises[name] ? people : []));
  return without(briefed, apart);
}

/** Each once. */
export function withPeople(all: readonly PersonId[], people: readonly PersonId[]): readonly PersonId[] {
  return [...without(all, people), ...people];
}

function without(people: readonly PersonId[], others: readonly PersonId[]): readonly PersonId[] {
  return people.filter((person) => !others.includes(person));
}
