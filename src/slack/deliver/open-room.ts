import { Repeat } from '../../coordination/coordination.ts';
import { CannotDeliver } from '../../incident/effect.ts';
import { muster, type PersonId } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { severityOf, typeOf } from '../../incident/plan.ts';
import { isTrial } from '../../incident/trial.ts';
import { incidentCard, incidentCardText } from '../cards/incident-card.ts';
import { withText } from '../cards/message.ts';
import { openSeatCard } from '../cards/seat-card.ts';
import { needsCommander } from '../cards/words.ts';
import { ifPublic, linksToName } from '../linked-incidents.ts';
import { describeRoom } from './describe-room.ts';
import { type Errand, step } from './errand.ts';
import { calledBy, type Invitation, invite } from './invitations.ts';
import { makeRoom, unfinishedRoom } from './make-room.ts';
import { pin } from './pin.ts';
import { sayAndKeep } from './say.ts';
import { boardKind, tasksBoard } from './tasks-board.ts';
import { together } from './together.ts';

/** Opens the room: every step is remembered, and those that do not need each other run together. */
export async function openRoom(errand: Errand): Promise<void> {
  if (errand.incident.roomId) return;
  const isOver = errand.incident.phase === 'closed';
  const channelId = await step(errand, 'room', () => (isOver ? unfinishedRoom(errand) : makeRoom(errand)));
  if (channelId === null) return;
  await requireClosed(errand, channelId);
  const [invitation] = await together(
    inviteAll(errand, channelId),
    furnish(errand, channelId),
    describeRoom(errand, channelId),
  );
  await recordRoom(errand, channelId, invitation);
}

/** Nobody is told anything in a channel that is not as closed as it was to be. Throws CannotDeliver for one. */
export async function requireClosed({ rooms, incident }: Errand, channelId: string): Promise<void> {
  if (incident.visibility === 'public') return;
  const trouble = await rooms.glance(channelId, incident.visibility);
  if (trouble) throw new CannotDeliver(`the channel that Slack made for it is not private (${trouble})`);
}

/** Those who were asked for come first: a large group takes Slack a while. */
async function inviteAll(errand: Errand, channelId: string): Promise<Invitation> {
  const { incident, plan, people } = errand;
  const wanted = [...incident.invited, ...Object.values(incident.roles).flat()];
  const asked = await step(errand, 'invite-asked', () => invite(errand, channelId, wanted));
  const called = await step(errand, 'invite-called', async () => {
    const circles = isTrial(incident)
      ? []
      : [severityOf(plan, incident.severity).invite, typeOf(plan, incident.type).invite];
    const { invited, notInvited } = await calledBy(people, circles);
    const done = await invite(errand, channelId, invited);
    return { invited: done.invited, notInvited: [...done.notInvited, ...notInvited] };
  });
  const nobody = asked.invited.length + called.invited.length === 0;
  const last = nobody ? await step(errand, 'invite-declarer', () => inviteDeclarer(errand, channelId)) : [];
  return {
    invited: [...new Set([...asked.invited, ...called.invited, ...last])],
    notInvited: [...new Set([...asked.notInvited, ...called.notInvited])],
  };
}

/** Where nobody else can be brought in, whoever declared must not be kept out: an empty room handles nothing. */
async function inviteDeclarer(errand: Errand, channelId: string): Promise<readonly PersonId[]> {
  return (await invite(errand, channelId, [errand.incident.declaredBy])).invited;
}

/** The card above all, then what is to be done, then who leads. */
export async function furnish(errand: Errand, channelId: string): Promise<void> {
  const { coordination, incident, plan, command } = errand;
  const place = { channelId };
  const card = withText(
    incidentCardText(incident),
    incidentCard(incident, plan, command, await linksToName(coordination, incident, ifPublic)),
  );
  const { ts } = await sayAndKeep(errand, 'card', place, card);
  await together(pin(errand, channelId, ts), askFor(errand, channelId));
}

async function askFor(errand: Errand, channelId: string): Promise<void> {
  const { incident, plan } = errand;
  const isAnotherRoom = incident.roomId !== null && incident.roomId !== channelId;
  const { phase } = incident;
  const begun = isResponding(phase) && (isAnotherRoom || phase === 'detection') ? phase : null;
  const tasks = begun && (await tasksBoard(errand, begun));
  if (begun && tasks) await sayAndKeep(errand, boardKind(`tasks/${begun}`), { channelId }, tasks);
  if (needsCommander(incident)) await sayAndKeep(errand, 'seat', { channelId }, openSeatCard(incident, plan));
}

async function recordRoom(errand: Errand, channelId: string, { invited, notInvited }: Invitation): Promise<void> {
  const { coordination, delivery, incident } = errand;
  try {
    const command = { type: 'record-room', channelId, invited, notInvited } as const;
    await coordination.coordinate(`${delivery.key}/record-room`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
