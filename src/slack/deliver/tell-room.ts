import type { Aside } from '../../incident/effect.ts';
import { type EventOf, holdersOf } from '../../incident/incident.ts';
import { isResponding, type ResponsePhase } from '../../incident/phase.ts';
import { commander, roleOf } from '../../incident/plan.ts';
import { isReturn } from '../../incident/reopen.ts';
import { openSeats } from '../../incident/seats.ts';
import { descriptionOnCard } from '../cards/incident-card.ts';
import { type Message, message } from '../cards/message.ts';
import { newRoomNews } from '../cards/new-room-news.ts';
import { notInvitedNews, wholeDescription } from '../cards/opening-news.ts';
import { reminderEntryWords } from '../cards/reminder-entry-words.ts';
import { isNews, type NewsEvent, roomNews } from '../cards/room-news.ts';
import {
  handedOverNews,
  openSeatCard,
  takenSeatCard,
  takeoverCard,
  unansweredSeatCard,
  vacantSeatCard,
} from '../cards/seat-card.ts';
import { needsCommander } from '../cards/words.ts';
import { actor } from '../text.ts';
import { besideCard, placeInRoom } from './aside.ts';
import { boardHere, movedBoard, refreshBoard } from './boards.ts';
import { type EffectOf, type Errand, entryOf, roomOf, step } from './errand.ts';
import { edit, type Place, say, sayAndKeep } from './say.ts';
import { sayUpdate } from './say-update.ts';
import { boardKind, tasksBoard } from './tasks-board.ts';
import { leftTasks } from './tell-of-tasks.ts';
import { told } from './told.ts';

/** What the room is told of an entry. What the card shows well enough interrupts nobody. */
export async function tellRoom(errand: Errand, effect: EffectOf<'tell-room'>): Promise<void> {
  const { incident, plan } = errand;
  const { event, by } = await entryOf(errand, effect.entry);
  if (event.type === 'update-posted') return tellUpdate(errand, effect.entry);
  const place = await placeInRoom(errand, effect);
  if (isNews(event)) {
    const news = roomNews({ event: await told(errand, event), by, incident, plan });
    if (event.type === 'phase-changed' && isResponding(event.to)) await tellPhase(errand, event.to, news, effect);
    else if (event.type === 'severity-changed') await sayAndKeep(errand, `news/${effect.entry}`, place, news);
    else await say(errand, 'told', place, news);
    return reviseQuestion(errand, event);
  }
  if (event.type === 'room-opened') return tellOpening(errand, event);
  if (event.type === 'room-replaced') return tell(errand, 'told', newRoomNews(event));
  if (event.type === 'role-assigned' && event.role === commander) return tellCommander(errand, event, by);
  if (event.type === 'handover-accepted') await say(errand, 'told', place, handedOverNews(event, plan));
  const left = event.type === 'leaver-reported' ? leftTasks(errand, { event }, true) : null;
  if (left) await say(errand, 'told', place, left);
  if (event.type === 'reminders-stopped' || event.type === 'reminders-resumed')
    await say(errand, 'told', place, message(reminderEntryWords(event, actor(by), plan)));
  if (event.type === 'role-released') return tellVacancy(errand, event, by, place);
}

async function tell(errand: Errand, what: string, message: Message): Promise<void> {
  await say(errand, what, { channelId: roomOf(errand) }, message);
}

async function tellUpdate(errand: Errand, entry: number): Promise<void> {
  const place = { channelId: roomOf(errand) };
  await sayUpdate(errand, entry, 'room', (message) => say(errand, 'told', place, message));
}

/** A phase's news and its tasks are one message, which stays the phase's board; one that begins anew leaves the former behind. */
async function tellPhase(errand: Errand, phase: ResponsePhase, news: Message, { aside }: Aside): Promise<void> {
  const board = await tasksBoard(errand, phase);
  if (!board) return;
  const name = `tasks/${phase}` as const;
  const former = await boardHere(errand, boardKind(name));
  if (aside) {
    if (former) await say(errand, 'told', await besideCard(errand), news);
    return refreshBoard(errand, name, board);
  }
  const beside = await boardHere(errand, `aside/${name}`);
  for (const left of [former, beside])
    if (left) await step(errand, `moved/${left.ts}`, () => edit(errand, left, movedBoard));
  await sayAndKeep(errand, boardKind(name), { channelId: roomOf(errand) }, board);
}

async function tellOpening(errand: Errand, { notInvited }: EventOf<'room-opened'>): Promise<void> {
  const { description, declaredBy } = errand.incident;
  if (description.length > descriptionOnCard)
    await tell(errand, 'description', wholeDescription(description, declaredBy));
  if (notInvited.length > 0) await tell(errand, 'not-invited', notInvitedNews(notInvited));
}

/** Where the room was asked for a commander, the question is answered in place. */
async function tellCommander(errand: Errand, event: EventOf<'role-assigned'>, by: string): Promise<void> {
  const { coordination, incident, plan } = errand;
  if (event.former) return tell(errand, 'told', takeoverCard(event, by, plan));
  const question = await coordination.post(incident.id, 'seat');
  const answer = takenSeatCard(event, by, plan);
  if (!question || !(await edit(errand, question, answer))) await tell(errand, 'told', answer);
}

/** A seat that stayed open is claimed no more once the response is over, and asked for again when it goes on. */
async function reviseQuestion(errand: Errand, event: NewsEvent): Promise<void> {
  const { coordination, incident, plan } = errand;
  const concerned = event.type === 'response-ended' || event.type === 'closed' || isReopening(event);
  if (!concerned || holdersOf(incident, commander).length > 0) return;
  const question = await coordination.post(incident.id, 'seat');
  const card = needsCommander(incident) ? openSeatCard(incident, plan) : unansweredSeatCard(plan);
  if (question) await edit(errand, question, card);
}

function isReopening(event: NewsEvent): boolean {
  return event.type === 'phase-changed' && isReturn(event);
}

async function tellVacancy(errand: Errand, event: EventOf<'role-released'>, by: string, place: Place): Promise<void> {
  const { incident, plan } = errand;
  if (incident.endedAt) return;
  if (event.role === commander) {
    if (needsCommander(incident)) await sayAndKeep(errand, 'seat', place, openSeatCard(incident, plan, { by }));
  } else if (openSeats(incident, plan).some(({ name }) => name === event.role)) {
    await say(errand, 'told', place, vacantSeatCard(incident, roleOf(plan, event.role)));
  }
}
