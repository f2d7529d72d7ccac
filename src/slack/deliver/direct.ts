import type { Post } from '../../coordination/coordination.ts';
import type { Message } from '../cards/message.ts';
import { type Errand, step } from './errand.ts';
import { say } from './say.ts';

/** Writes to one person. Whether they may hear it is asked before, with `mayHear`. */
export async function tellDirectly(errand: Errand, person: string, message: Message): Promise<Post> {
  const channelId = await step(errand, `dm/${person}`, async () => {
    const { channel } = await errand.web.conversations.open({ users: person });
    if (!channel?.id) throw new Error('Slack opened a conversation without an id');
    return channel.id;
  });
  return say(errand, `said/${person}`, { channelId }, message);
}

/** Whether a person may be told of the incident now: of a private one, only while they are in its room. */
export async function mayHear({ people, access, incident }: Errand, personId: string): Promise<boolean> {
  const person = await people.person(personId);
  if (!person || person.guest || person.bot || person.deactivated) return false;
  return incident.visibility === 'public' || access.isInRoom(personId, incident);
}

/** The same without a room, which has no members yet: for what concerns whoever declared. */
export async function mayHearWithoutRoom({ people }: Errand, personId: string): Promise<boolean> {
  const person = await people.person(personId);
  return person !== null && !person.guest && !person.deactivated;
}
