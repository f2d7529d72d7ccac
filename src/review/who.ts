import type { PersonId } from '../incident/incident.ts';

/** Names people; one whose name is not known gets a number, so that they can be told from one another. */
export type Who = (id: PersonId | 'muster') => string;

export function namesOf(names: ReadonlyMap<PersonId, string>): Who {
  const unknown: PersonId[] = [];
  return (id) => {
    if (id === 'muster') return 'Muster';
    const name = names.get(id)?.trim();
    if (name) return name;
    if (!unknown.includes(id)) unknown.push(id);
    return `unknown person ${unknown.indexOf(id) + 1}`;
  };
}
