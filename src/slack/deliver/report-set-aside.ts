import { commandersOf } from '../../incident/authority.ts';
import { CannotDeliver, TryAgain } from '../../incident/effect.ts';
import type { Message } from '../cards/message.ts';
import { setAsideNote } from '../cards/set-aside-note.ts';
import { spentWaitNote } from '../cards/wait-note.ts';
import { roomLink } from '../room-link.ts';
import { isFault, RateLimited } from '../slack-fault.ts';
import { isColleague, mayHear, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { say } from './say.ts';
import { editWait } from './tell-wait.ts';

type Report = EffectOf<'report-set-aside'>;

/** So long a person who could hear is waited for, when Slack leaves the message to them unanswered. */
const patienceMs = 10 * 60_000;

/**
 * Tells what did not happen, and what can be done about it: whoever commands, or whoever else can be reached. What
 * nobody can be told alone is told to the room.
 */
export async function reportSetAside(errand: Errand, effect: Report): Promise<void> {
  if (effect.failed === 'open-room') await editWait(errand, spentWaitNote(errand.incident));
  const unreached: string[] = [];
  for (const person of readersOf(errand, effect)) {
    if (await isTold(errand, effect, person, unreached)) return;
    unreached.push(person);
  }
  const { roomId } = errand.incident;
  if (!roomId) throw new CannotDeliver('nobody could be told');
  await say(errand, 'said', { channelId: roomId }, noteFor(errand, effect, unreached, ''));
}

/** Those who command now come first, but whoever declared is told of a missing room as they are. */
function readersOf({ incident, plan }: Errand, { person, failed }: Report): string[] {
  const commanders = commandersOf(incident, plan);
  const wanted = failed === 'open-room' ? [person, ...commanders] : [...commanders, person];
  return [...new Set([...wanted, incident.declaredBy])];
}

async function isTold(errand: Errand, effect: Report, person: string, unreached: readonly string[]): Promise<boolean> {
  const { incident, team, log } = errand;
  if (!(await (incident.roomId ? mayHear : isColleague)(errand, person))) return false;
  try {
    await tellDirectly(errand, person, noteFor(errand, effect, unreached, roomLink(incident, team)));
    return true;
  } catch (error) {
    if (!isFault(error) && !isBeyondPatience(errand, error)) throw error;
    log.warn({ effect: errand.delivery.key, person, code: error.message }, 'a report could not be sent to a person');
    return false;
  }
}

function noteFor(
  { incident, command }: Errand,
  { failed, key, reason }: Report,
  unreached: readonly string[],
  room: string,
): Message {
  return setAsideNote(incident, { failed, key, reason, unreached, room, command });
}

function isBeyondPatience({ delivery, now }: Errand, error: unknown): error is TryAgain {
  const waited = now().getTime() - delivery.enqueuedAt.getTime();
  return error instanceof TryAgain && !(error instanceof RateLimited) && waited > patienceMs;
}
