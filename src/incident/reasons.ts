import type { Calling } from './circles.ts';
import type { PersonId, TimelineEntry } from './incident.ts';

type By = TimelineEntry['by'];

/** Why somebody came to be in the room. */
export type Entrance =
  | { readonly kind: 'declared' }
  | { readonly kind: 'asked-for'; readonly by: By }
  /** For the severity and the type it was declared with. */
  | { readonly kind: 'planned' }
  | ({ readonly kind: 'called' } & Calling)
  | { readonly kind: 'added'; readonly by: By }
  | { readonly kind: 'role'; readonly role: string; readonly by: By }
  /** null: by themselves. */
  | { readonly kind: 'came'; readonly inviter: PersonId | null };

/** Why people know, or know no more, as the timeline tells it. */
export interface Reasons {
  readonly entrances: ReadonlyMap<PersonId, Entrance>;
  readonly briefings: ReadonlyMap<PersonId, By>;
  readonly removals: ReadonlyMap<PersonId, { readonly by: By; readonly reason: string }>;
}

export function reasonsIn(timeline: readonly TimelineEntry[]): Reasons {
  const entrances = new Map<PersonId, Entrance>();
  const briefings = new Map<PersonId, By>();
  const removals = new Map<PersonId, { by: By; reason: string }>();
  const came = (people: readonly PersonId[], entrance: Entrance) => {
    for (const person of people) if (!entrances.has(person)) entrances.set(person, entrance);
  };
  const left = (people: readonly PersonId[]) => {
    for (const person of people) entrances.delete(person);
  };
  for (const { event, by } of timeline) {
    switch (event.type) {
      case 'declared':
        came(event.invited.includes(by) ? [by] : [], { kind: 'declared' });
        came(event.invited, { kind: 'asked-for', by });
        break;
      case 'room-opened':
        came(event.invited, { kind: 'planned' });
        break;
      case 'people-called':
        came(event.people, { ...event, kind: 'called' });
        break;
      case 'people-added':
        for (const person of event.people) removals.delete(person);
        left(event.people);
        came(event.people, { kind: 'added', by });
        break;
      case 'role-assigned':
        came([event.person], { kind: 'role', role: event.role, by });
        break;
      case 'member-joined':
        left([event.person]);
        came([event.person], { kind: 'came', inviter: event.inviter });
        break;
      case 'member-left':
        left([event.person]);
        break;
      case 'people-removed':
        left(event.people);
        for (const person of event.people) removals.set(person, { by, reason: event.words.reason });
        break;
      case 'people-briefed':
        for (const person of event.people) briefings.set(person, by);
        break;
    }
  }
  return { entrances, briefings, removals };
}
