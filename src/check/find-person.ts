import { type Finding, lacking } from '../finding.ts';
import type { People, Person } from '../slack/people.ts';

/** The full member with this address, or why there is none. */
export async function findPerson(people: People, email: string): Promise<Person | Finding> {
  try {
    const id = await people.personIdByEmail(email);
    const person = id ? await people.person(id) : null;
    if (!person) return lacking(`Nobody in this workspace has the address ${email}. Name a member with --as.`);
    if (person.guest || person.bot || person.deactivated)
      return lacking(`${email} is not a full, active member of this workspace, and only those may declare.`);
    return person;
  } catch {
    return lacking(`Slack does not tell us who ${email} is; see above which scope is missing, or try again.`);
  }
}
