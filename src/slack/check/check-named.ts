import { type Finding, good, lacking, note } from '../../finding.ts';
import type { Plan } from '../../incident/plan.ts';
import { type Named, namedByPlan } from '../missing-from-workspace.ts';
import type { People } from '../people.ts';
import { listed } from '../text.ts';
import type { DeliveryClient } from '../web.ts';

/** A look-up without its scope finds nothing, which is not the same as that there is nothing. */
const scopeOf: Readonly<Record<Named['kind'], string>> = {
  person: 'users:read.email',
  group: 'usergroups:read',
  channel: 'channels:read',
};

/** Whether the workspace has the people, groups and channel that the plan names, and whether they can be told. */
export async function checkNamed({
  plan,
  people,
  web,
  granted,
}: {
  readonly plan: Plan;
  readonly people: People;
  readonly web: DeliveryClient;
  readonly granted: readonly string[] | null;
}): Promise<readonly Finding[]> {
  const all = await namedByPlan({ plan, people, web });
  const isOpen = ({ kind, state }: Named) => state === 'unknown' || granted?.includes(scopeOf[kind]) === false;
  const open = all.filter(isOpen);
  const known = all.filter((each) => !isOpen(each));
  const missing = known.filter(({ state }) => state === 'missing').map(({ sentence }) => lacking(sentence));
  const there = known.filter(({ state }) => state === 'there');
  return [
    ...missing,
    ...(await obstacles(there, people)),
    ...(there.length > 0
      ? [good(`The workspace has ${listed(there.map(({ name }) => name))}, named by the plan.`)]
      : []),
    ...(open.length > 0
      ? [note(`Slack does not tell us whether the workspace has ${listed(open.map(({ name }) => name))}.`)]
      : []),
  ];
}

/** People and groups that are there and yet cannot be told of an incident. */
async function obstacles(there: readonly Named[], people: People): Promise<readonly Finding[]> {
  const findings = await Promise.all(
    there.map(async ({ kind, name }) => {
      if (kind === 'person') return obstacleOfPerson(name, people);
      return kind === 'group' && (await people.membersOfGroup(name.slice(1)))?.length === 0
        ? [lacking(`The group ${name}, which the plan calls, has no members: nobody is told by it.`)]
        : [];
    }),
  );
  return findings.flat();
}

async function obstacleOfPerson(email: string, people: People): Promise<readonly Finding[]> {
  const id = await people.personIdByEmail(email);
  const person = id ? await people.person(id).catch(() => null) : null;
  if (!person || (!person.guest && !person.deactivated && !person.bot)) return [];
  const what = person.bot ? 'an app' : person.deactivated ? 'deactivated' : 'a guest or of another organisation';
  return [lacking(`The plan calls ${email}, who is ${what} here and is never told of incidents. Name a full member.`)];
}
