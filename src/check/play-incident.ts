import { type Finding, good, lacking, note } from '../finding.ts';
import { TryAgain } from '../incident/effect.ts';
import { type Command, codeNameOf, type Declaration, type Incident } from '../incident/incident.ts';
import { Refusal } from '../incident/refusal.ts';
import { seeRoom } from '../slack/check/see-room.ts';
import type { EffectState } from '../store/effect-states.ts';
import type { Stage } from './live-run.ts';
import { settled } from './settled.ts';

const settleWithinMs = 60_000;
const known = 'This is a check of Muster. Nothing happened.';

/** Declare, update, close; what went wrong on the way stops nothing, so that the room is archived in the end. */
export async function* playIncident(stage: Stage): AsyncGenerator<Finding> {
  const { coordination, workspace, access, person, request } = stage;
  const told: EffectState[] = [];
  let incident: Incident;
  try {
    const by = await access.actor(person.id, null);
    incident = await coordination.declare(request('declare'), workspace.team.id, declaration(stage), by);
  } catch (error) {
    return yield failed('declare', error, stage);
  }
  yield* outcome(stage, incident, told, 'declared', () => roomOpened(stage, incident.id));
  const steps = [
    ['updated', { type: 'post-update', known, doing: '', need: '', nextAt: null }, updatePosted],
    ['closed', { type: 'close', resolution: 'false-positive', summary: known, duplicateOf: null }, roomArchived],
  ] as const satisfies readonly (readonly [string, Command, (stage: Stage, id: string) => Promise<Finding>])[];
  const { roomId } = await coordination.incident(incident.id);
  for (const [name, command, look] of roomId ? steps : steps.slice(-1)) {
    try {
      const by = await access.actor(person.id, await coordination.incident(incident.id));
      await coordination.coordinate(request(name), incident.id, command, by);
    } catch (error) {
      yield failed(name, error, stage);
      continue;
    }
    yield* outcome(stage, incident, told, name, () => look(stage, incident.id));
  }
  yield leftBehind(await coordination.incident(incident.id), stage);
}

function declaration({ coordination }: Stage): Declaration {
  const { plan } = coordination;
  return {
    title: 'Muster check',
    description: known,
    type: plan.defaultType,
    severity: plan.severities.at(-1)?.name ?? plan.defaultSeverity,
    visibility: 'private',
    noticedAt: null,
    commander: null,
    invited: [],
  };
}

/** What Slack was told because of a step, and what is there to be seen of it. */
async function* outcome(
  { db }: Stage,
  { id }: Incident,
  told: EffectState[],
  step: string,
  look: () => Promise<Finding>,
): AsyncGenerator<Finding> {
  const states = await settled(db, id, settleWithinMs);
  const fresh = states.slice(told.length);
  told.push(...fresh);
  for (const { type, state, lastError } of fresh.filter(
    (each) => each.state === 'waiting' || each.state === 'set-aside',
  ))
    yield lacking(
      state === 'waiting'
        ? `Once it was ${step}, “${type}” was not done within a minute${lastError ? ` (${lastError})` : ''}.`
        : `Once it was ${step}, “${type}” could not be done: ${lastError ?? 'nobody knows why'}.`,
    );
  try {
    yield await look();
  } catch (error) {
    yield lacking(
      `What Slack has of it could not be looked at (${error instanceof Error ? error.message : 'unknown'}).`,
    );
  }
}

async function roomOpened({ coordination, workspace, person }: Stage, id: string): Promise<Finding> {
  const incident = await coordination.incident(id);
  const room = incident.roomId ? await seeRoom(workspace.clients.delivery, incident.roomId) : null;
  if (!room) return lacking(`Declared ${codeNameOf(incident)}, and no room opened.`);
  if (!room.isPrivate) return lacking(`The room #${room.name} is public, though it was to be private.`);
  if (!room.members.has(person.id)) return lacking(`The room #${room.name} is open, and ${person.name} is not in it.`);
  if (!room.history.includes(incident.title)) return lacking(`The room #${room.name} is open, and no card is in it.`);
  return good(
    `Declared ${codeNameOf(incident)}: #${room.name} is private, ${person.name} is in it, and so is the card.`,
  );
}

async function updatePosted({ coordination, workspace }: Stage, id: string): Promise<Finding> {
  const { roomId } = await coordination.incident(id);
  const room = roomId ? await seeRoom(workspace.clients.delivery, roomId) : null;
  return room?.history.includes(known)
    ? good('Posted an update; it stands in the room, and the card shows when the next one is due.')
    : lacking('Posted an update, and it does not stand in the room.');
}

async function roomArchived({ coordination, workspace }: Stage, id: string): Promise<Finding> {
  const { roomId, phase } = await coordination.incident(id);
  if (!roomId) return good('Closed it as a false positive.');
  const room = await seeRoom(workspace.clients.delivery, roomId);
  return room || phase !== 'closed'
    ? lacking('Closed it as a false positive, and its room is not archived: archive it by hand.')
    : good('Closed it as a false positive; its room is archived.');
}

function failed(step: string, error: unknown, { command }: Stage): Finding {
  if (error instanceof Refusal) return lacking(`Not ${step}: ${error.message.replaceAll('{command}', command)}`);
  if (error instanceof TryAgain) return lacking(`Not ${step}: Slack did not answer (${error.message}).`);
  return lacking(`Not ${step}: ${error instanceof Error ? error.message : 'for no reason we know'}.`);
}

function leftBehind(incident: Incident, { person }: Stage): Finding {
  const room = incident.roomId
    ? `the archived channel ${incident.roomId} with its messages, a direct message to ${person.name}, and `
    : '';
  return note(
    `Left behind: ${room}${codeNameOf(incident)} in the database, ${incident.phase}. Its number is not given out again.`,
  );
}
