import type { Incident, PersonId } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import type { MentionedPeople } from '../commands/people-said.ts';
import { type People, standingOf } from '../people.ts';
import { mentions } from '../text.ts';
import { requireFullMembers } from './take-part.ts';

export interface Everybody {
  readonly people: readonly PersonId[];
  /** In mrkdwn, who of a group stays out; '' where nobody does. */
  readonly leftOut: string;
}

/**
 * Those who were mentioned and the members of the groups that were, each once. Who is named alone has to be a full member
 * of the workspace; of a group, who is not, and who was removed from the incident, is left out. Throws a Refusal.
 */
export async function everybodyMentioned(
  asking: People,
  { people, groups }: MentionedPeople,
  { barred }: Pick<Incident, 'barred'>,
): Promise<Everybody> {
  await requireFullMembers(asking, people);
  const members = (await Promise.all(groups.map((name) => membersOf(asking, name)))).flat();
  const others = [...new Set(members)].filter((id) => !people.includes(id));
  const standings = await Promise.all(others.map(async (id) => standingOf(await asking.person(id))));
  const mayCome = (id: PersonId, index: number) => standings[index] === 'member' && !barred.includes(id);
  const out = others.filter((id, index) => !mayCome(id, index));
  const everybody = [...new Set(people), ...others.filter(mayCome)];
  if (groups.length > 0 && everybody.length === 0)
    throw new Refusal('invalid', 'Nobody of that group can be brought in: name a person with @.');
  return { people: everybody, leftOut: out.length > 0 ? ` Left out of the group: ${mentions(out)}.` : '' };
}

async function membersOf(asking: People, name: string): Promise<readonly PersonId[]> {
  const members = await asking.membersOfGroup(name);
  if (members) return members;
  throw new Refusal('invalid', `There is no person and no user group called “@${name.slice(0, 40)}”.`);
}
