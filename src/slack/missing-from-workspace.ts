import type { Plan } from '../incident/plan.ts';
import { ownChannel } from './deliver/own-channels.ts';
import type { People } from './people.ts';
import type { DeliveryClient } from './web.ts';

/** Sentences on what the plan names and the workspace lacks. What Slack does not answer is left open. */
export async function missingFromWorkspace({
  plan,
  people,
  web,
}: {
  plan: Plan;
  people: People;
  web: DeliveryClient;
}): Promise<readonly string[]> {
  const invitees = [...plan.severities, ...plan.types].map(({ invite }) => invite);
  const emails = new Set(invitees.flatMap((each) => each.people));
  const handles = new Set(invitees.flatMap((each) => each.groups));
  const sentences: string[] = [];
  for (const email of emails)
    if (await isMissing(people.personIdByEmail(email)))
      sentences.push(`The plan calls ${email}, whom this workspace does not have; they will not be told of incidents.`);
  for (const handle of handles)
    if (await isMissing(people.membersOfGroup(handle)))
      sentences.push(
        `The plan calls the group @${handle}, which this workspace does not have; nobody will be told by it.`,
      );
  if (await isMissing(ownChannel(web, plan.announcements.channel)))
    sentences.push(
      `The plan announces in #${plan.announcements.channel}, where Muster is not a member; create it if it is missing, and bring Muster in with “/invite @Muster”.`,
    );
  return sentences;
}

async function isMissing(answer: Promise<unknown>): Promise<boolean> {
  try {
    return (await answer) === null;
  } catch {
    return false;
  }
}
