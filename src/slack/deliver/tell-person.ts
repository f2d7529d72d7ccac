import type { TimelineEntry } from '../../incident/incident.ts';
import { holdersOf } from '../../incident/incident.ts';
import { roleOf } from '../../incident/plan.ts';
import { declarationNote, type Unreached } from '../cards/declaration-note.ts';
import { sentBackNote } from '../cards/draft-card.ts';
import type { Message } from '../cards/message.ts';
import { newRoomNote } from '../cards/new-room-news.ts';
import { dutiesNote, relievedNote } from '../cards/role-notes.ts';
import { thanksNote } from '../cards/thanks-note.ts';
import { roomLink } from '../room-link.ts';
import { actor, mention } from '../text.ts';
import { awaitInvitation } from './await-invitation.ts';
import { isColleague, mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { command, commanderUnreached, declined, handedOver, limit } from './tell-of-handovers.ts';
import { leaving, leftTasks, passOnLeft, reportLeaver, taskNote } from './tell-of-tasks.ts';
import { editWait } from './tell-wait.ts';
import { withoutSecrets } from './told.ts';

/** Writes to one person about what concerns them, if it still does and they may still hear it. */
export async function tellPerson(errand: Errand, effect: EffectOf<'tell-person'>): Promise<void> {
  const { person } = effect;
  const entry = await entryOf(errand, effect.entry);
  const note = await noteFor(errand, effect, entry);
  if (!note) return;
  if (await mayHear(errand, person)) return tell(errand, effect, note);
  if (effect.about === 'duties' || effect.about === 'task') await awaitInvitation(errand, person);
  if (effect.about === 'leaving') await reportLeaver(errand, person);
  if (effect.about === 'left-tasks') await passOnLeft(errand, entry);
  if (effect.about === 'command') await commanderUnreached(errand, entry);
  if (effect.about === 'declaration') await thank(errand, effect);
}

/** Where whoever declared was told to wait for the room, that message becomes this one. */
async function tell(errand: Errand, { person, about, entry }: EffectOf<'tell-person'>, note: Message): Promise<void> {
  if (about === 'declaration' && (await editWait(errand, note))) return;
  const post = await tellDirectly(errand, person, note);
  if (about === 'command') await errand.coordination.keepPost(errand.incident.id, `nudge/${entry}`, post);
}

/** Whoever declared and is not in the room learns that it is in hands, and nothing else. */
async function thank(errand: Errand, effect: EffectOf<'tell-person'>): Promise<void> {
  const { incident, plan, command } = errand;
  const { person } = effect;
  if (incident.barred.includes(person) || !(await isColleague(errand, person))) return;
  await tell(errand, effect, thanksNote(incident, plan, command));
}

/** null: it no longer concerns them. */
async function noteFor(
  errand: Errand,
  { about, person }: EffectOf<'tell-person'>,
  entry: TimelineEntry,
): Promise<Message | null> {
  switch (about) {
    case 'declaration':
      return declaration(errand, entry);
    case 'duties':
      return duties(errand, person, entry);
    case 'relieved':
      return relieved(errand, person, entry);
    case 'task':
      return taskNote(errand, person, entry);
    case 'leaving':
      return leaving(errand, person);
    case 'left-tasks':
      return leftTasks(errand, entry);
    case 'declined':
      return declined(errand, entry);
    case 'command':
      return command(errand, entry);
    case 'limit':
      return limit(errand, entry);
    case 'sent-back':
      return sentBack(errand, entry);
    case 'new-room':
      return newRoom(errand, entry);
  }
}

async function sentBack(errand: Errand, { event, by }: TimelineEntry): Promise<Message | null> {
  const { incident, team } = errand;
  if (event.type !== 'update-sent-back') return null;
  const drafted = (await entryOf(errand, event.draft)).event;
  if (drafted.type !== 'update-drafted') return null;
  const { reason } = (await withoutSecrets(event)).words;
  return sentBackNote(incident, { by, reason, audience: drafted.audience, room: roomLink(incident, team) });
}

async function declaration(errand: Errand, { event }: TimelineEntry): Promise<Message | null> {
  const { incident, plan, team } = errand;
  if (event.type !== 'room-opened') return null;
  const unreached = await Promise.all(event.notInvited.map((name) => explained(errand, name)));
  return declarationNote(incident, plan, event, unreached, roomLink(incident, team));
}

function newRoom({ incident, team }: Errand, { event }: TimelineEntry): Message | null {
  if (event.type !== 'room-replaced' || event.channelId !== incident.roomId) return null;
  return newRoomNote(incident, event, roomLink(incident, team));
}

async function explained({ people }: Errand, name: string): Promise<Unreached> {
  if (name.startsWith('@')) return { name, why: 'this workspace has no such group' };
  if (name.includes('@')) return { name, why: 'nobody here has this address' };
  const person = await people.person(name);
  if (!person) return { name, why: 'Slack does not know them' };
  if (person.deactivated) return { name, why: 'their account is deactivated' };
  if (person.bot) return { name, why: 'a bot' };
  if (person.guest) return { name, why: 'a guest, or of another organisation' };
  return { name, why: 'Slack did not let me invite them' };
}

/** Of the roles given by this entry, those the person still holds; at the opening, all of theirs. */
function duties({ incident, plan, team, command }: Errand, person: string, { event }: TimelineEntry): Message | null {
  const given =
    event.type === 'role-assigned' || event.type === 'handover-accepted' ? [roleOf(plan, event.role)] : plan.roles;
  const held = given.filter((role) => holdersOf(incident, role.name).includes(person));
  return held.length > 0 ? dutiesNote(incident, held, roomLink(incident, team), command) : null;
}

/** Unless the role is theirs again. */
function relieved(errand: Errand, person: string, { event, by }: TimelineEntry): Message | null {
  const { incident, plan, team } = errand;
  if (event.type === 'handover-accepted') return handedOver(errand, person, event);
  if (event.type !== 'role-assigned' && event.type !== 'role-released') return null;
  if (holdersOf(incident, event.role).includes(person)) return null;
  const assigned = event.type === 'role-assigned';
  return relievedNote(incident, {
    role: roleOf(plan, event.role),
    successor: assigned ? mention(event.person) : null,
    by: actor(by),
    reason: assigned ? event.words.reason : '',
    room: roomLink(incident, team),
  });
}
