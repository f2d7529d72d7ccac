import { Repeat } from '../../coordination/coordination.ts';
import { type EventOf, type Incident, muster, type PersonId } from '../../incident/incident.ts';
import { promiseTo } from '../../incident/promise.ts';
import { reminderStands } from '../../incident/promise-alarms.ts';
import type { Absence } from '../../incident/reminders.ts';
import { reminderCard } from '../cards/reminder-card.ts';
import { roomLink } from '../room-link.ts';
import { isColleague, mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf, step } from './errand.ts';
import { calledBy } from './invitations.ts';
import { reminderPost, remindersOf } from './reminders-sent.ts';
import { edit, say } from './say.ts';

type Reminded = EventOf<'update-reminded'>;

/** Reminds a person, or the room. What was settled meanwhile is not brought up again, and without a room nobody waits for an update. */
export async function remind(errand: Errand, { person, entry }: EffectOf<'remind'>): Promise<void> {
  const event = await standing(errand, entry);
  if (!event) return;
  if (person === null) return remindRoom(errand, event, entry);
  if (!(await mayHear(errand, person))) return passOn(errand, event, person, 'gone');
  await remindPerson(errand, event, entry, person);
  const absence = await step(errand, 'absence', () => errand.people.absence(person));
  if (absence) await passOn(errand, event, person, absence);
}

/** Reminds those who may hear of it, each once for a promise. */
export async function remindNamed(errand: Errand, { entry }: EffectOf<'remind-named'>): Promise<void> {
  const event = await standing(errand, entry);
  const named = errand.plan.reminders.ladder[(event?.step ?? 0) - 2];
  if (!event || !named) return;
  const called = await step(errand, 'called', () => calledBy(errand.people, [named]));
  const reminded = await remindersOf(errand, event);
  const before = new Set([...reminded.map(({ person }) => person), ...toldOf(errand.incident, event)]);
  for (const person of called.invited)
    if (!before.has(person) && (await isColleague(errand, person)) && (await mayHear(errand, person)))
      await remindPerson(errand, event, entry, person);
}

async function standing(errand: Errand, entry: number): Promise<Reminded | null> {
  const { event } = await entryOf(errand, entry);
  return errand.incident.roomId && event.type === 'update-reminded' && reminderStands(errand.incident, event)
    ? event
    : null;
}

function toldOf(incident: Incident, { audience }: Reminded): readonly PersonId[] {
  return promiseTo(incident, audience)?.reminding?.told ?? [];
}

/** Where the room was asked before it fell due because nobody leads, that message says that it is overdue. */
async function remindRoom(errand: Errand, event: Reminded, entry: number): Promise<void> {
  const { coordination, incident, plan } = errand;
  const { roomId: channelId } = incident;
  if (!channelId) return;
  const card = reminderCard(incident, plan, event, null);
  const asked = (await remindersOf(errand, event)).find((each) => each.event.step === 0 && each.person === null);
  const fresh = asked && promiseTo(incident, event.audience)?.notBefore === null;
  if (fresh && asked.post.channelId === channelId && (await edit(errand, asked.post, card))) return;
  const post = await say(errand, 'reminded', { channelId }, card);
  await coordination.keepPost(incident.id, reminderPost(entry), post);
}

async function remindPerson(errand: Errand, event: Reminded, entry: number, person: PersonId): Promise<void> {
  const { coordination, incident, plan, team } = errand;
  const post = await tellDirectly(errand, person, reminderCard(incident, plan, event, roomLink(incident, team)));
  await coordination.keepPost(incident.id, reminderPost(entry, person), post);
}

async function passOn(errand: Errand, { audience, dueAt }: Reminded, person: PersonId, why: Absence): Promise<void> {
  const { coordination, delivery, incident } = errand;
  try {
    const command = { type: 'remind-another', audience, dueAt, person, why } as const;
    await coordination.coordinate(`${delivery.key}/passed-on`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
