import type { Plan } from '../incident/plan.ts';
import { ownChannel } from './deliver/own-channels.ts';
import type { People } from './people.ts';
import type { DeliveryClient } from './web.ts';

/** Someone or something that the plan names. */
export interface Named {
  readonly kind: 'person' | 'group' | 'channel';
  /** 'ana@example.com', '@security-oncall', '#security-incidents' */
  readonly name: string;
  /** `unknown`: Slack did not answer. */
  readonly state: 'there' | 'missing' | 'unknown';
  /** What follows when it is missing. */
  readonly sentence: string;
}

interface Lookup {
  readonly plan: Plan;
  readonly people: People;
  readonly web: DeliveryClient;
}

/** Sentences on what the plan names and the workspace lacks. What Slack does not answer is left open. */
export async function missingFromWorkspace(lookup: Lookup): Promise<readonly string[]> {
  return (await namedByPlan(lookup)).filter(({ state }) => state === 'missing').map(({ sentence }) => sentence);
}

/** Everyone and everything that the plan names, looked for one after the other. */
export async function namedByPlan({ plan, people, web }: Lookup): Promise<readonly Named[]> {
  const invitees = [
    ...[...plan.severities, ...plan.types].flatMap(({ invite, briefed, followers }) => [invite, briefed, followers]),
    ...plan.audiences.flatMap(({ reaches }) => Object.values(reaches)),
    ...plan.reminders.ladder,
  ];
  const emails = new Set(invitees.flatMap((each) => each.people));
  const handles = new Set(invitees.flatMap((each) => each.groups));
  const named: Named[] = [];
  for (const email of emails)
    named.push({
      kind: 'person',
      name: email,
      state: await stateOf(people.personIdByEmail(email)),
      sentence: `The plan calls ${email}, whom this workspace does not have; they will not be told of incidents.`,
    });
  for (const handle of handles)
    named.push({
      kind: 'group',
      name: `@${handle}`,
      state: await stateOf(people.membersOfGroup(handle)),
      sentence: `The plan calls the group @${handle}, which this workspace does not have; nobody will be told by it.`,
    });
  const { channel } = plan.announcements;
  named.push({
    kind: 'channel',
    name: `#${channel}`,
    state: await stateOf(ownChannel(web, channel)),
    sentence: `The plan announces in #${channel}, where Muster is not a member; create it if it is missing, and bring Muster in with “/invite @Muster”.`,
  });
  return named;
}

async function stateOf(answer: Promise<unknown>): Promise<Named['state']> {
  try {
    return (await answer) === null ? 'missing' : 'there';
  } catch {
    return 'unknown';
  }
}
