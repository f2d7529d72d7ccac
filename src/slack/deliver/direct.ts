import type { Post } from '../../coordination/coordination.ts';
import type { Message } from '../cards/message.ts';
import { roomLink } from '../room-link.ts';
import { type Errand, step } from './errand.ts';
import { type Place, say } from './say.ts';

/** Writes to one person. Whether they may hear it is asked before, with `mayHear` or `isBriefedOutside`. */
export async function tellDirectly(errand: Errand, person: string, message: Message, what = ''): Promise<Post> {
  const channelId = await step(errand, `dm/${person}`, async () => {
    const { channel } = await errand.web.conversations.open({ users: person });
    if (!channel?.id) throw new Error('Slack opened a conversation without an id');
    return channel.id;
  });
  return say(errand, `said/${person}${what}`, { channelId }, message);
}

/** Writes to those of them who may hear it, with a link to the room; when none may, to the room. `what` tells several apart. */
export async function tellOrRoom(
  errand: Errand,
  people: readonly string[],
  note: (room: string) => Message,
  what = '',
): Promise<void> {
  const { incident, team } = errand;
  const heard = await Promise.all(people.map((person) => mayHear(errand, person)));
  const readers = people.filter((_, index) => heard[index]);
  for (const person of readers) await tellDirectly(errand, person, note(roomLink(incident, team)), what);
  if (readers.length === 0 && incident.roomId)
    await say(errand, `told${what}`, { channelId: incident.roomId }, note(''));
}

/** Writes to the first of them who may hear it; when nobody may, to the room, as `place` says. */
export async function tellFirst(
  errand: Errand,
  people: readonly string[],
  note: (room: string | null) => Message,
  place: Place,
): Promise<void> {
  const { incident, team } = errand;
  for (const person of new Set(people))
    if (await mayHear(errand, person)) {
      await tellDirectly(errand, person, note(roomLink(incident, team)));
      return;
    }
  await say(errand, 'told', place, note(null));
}

/** Whether a person may be told of the incident now: of a private one, only while they are in its room. */
export async function mayHear(errand: Errand, personId: string): Promise<boolean> {
  const { access, incident } = errand;
  if (incident.barred.includes(personId) || !(await isColleague(errand, personId))) return false;
  return incident.visibility === 'public' || access.isInRoom(personId, incident);
}

/** Whether a person hears at this moment what the briefed hear; in the room they read it there. */
export async function isBriefedOutside(errand: Errand, personId: string): Promise<boolean> {
  const { access, incident } = errand;
  if (!incident.briefed.includes(personId) || !(await isColleague(errand, personId))) return false;
  return !(await access.isInRoom(personId, incident));
}

/** Whether a person may read the updates at this moment: in the room, briefed, or of a public incident anybody. */
export async function mayReadUpdates(errand: Errand, personId: string): Promise<boolean> {
  const { briefed, barred } = errand.incident;
  if (briefed.includes(personId) && !barred.includes(personId)) return isColleague(errand, personId);
  return mayHear(errand, personId);
}

/** A full member of the workspace: no guest, no app, and not deactivated. */
export async function isColleague({ people }: Pick<Errand, 'people'>, personId: string): Promise<boolean> {
  const person = await people.person(personId);
  return person !== null && !person.guest && !person.bot && !person.deactivated;
}
