import type { Logger } from 'pino';
import type { Coordination } from '../../coordination/coordination.ts';
import type { Delivery, Effect, EffectType } from '../../incident/effect.ts';
import type { Incident, TimelineEntry } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Access } from '../access.ts';
import type { Team } from '../edge.ts';
import type { People } from '../people.ts';
import type { Rooms } from '../rooms.ts';
import type { DeliveryClient } from '../web.ts';

/** What carrying effects to Slack takes. */
export interface Means {
  /** Throws TryAgain or SlackFault. */
  readonly web: DeliveryClient;
  readonly coordination: Coordination;
  readonly people: People;
  readonly access: Access;
  readonly rooms: Rooms;
  readonly team: Team;
  /** '/incident', or what the organisation calls it. */
  readonly command: string;
  readonly log: Logger;
  readonly now: () => Date;
}

/** One effect on its way, with the incident as it is now. */
export interface Errand extends Means {
  readonly delivery: Delivery;
  readonly incident: Incident;
  readonly plan: Plan;
}

export type EffectOf<T extends EffectType> = Extract<Effect, { type: T }>;

/** Once over all attempts, and never after the lease is lost. The result is remembered, so it carries nothing a person typed. */
export function step<T>({ delivery }: Errand, name: string, perform: () => Promise<T>): Promise<T> {
  return delivery.once(name, () => {
    delivery.signal.throwIfAborted();
    return perform();
  });
}

/** Whether an earlier attempt may have been carried out and its answer lost. */
export function mayHaveLanded({ delivery }: Errand): boolean {
  return delivery.attempt > 1;
}

/** The room's channel, for effects that wait behind its opening. */
export function roomOf({ incident }: Errand): string {
  if (!incident.roomId) throw new Error('the room is not open yet');
  return incident.roomId;
}

export async function entryOf({ coordination, incident }: Errand, sequence: number): Promise<TimelineEntry> {
  const entry = (await coordination.timeline(incident.id)).find((each) => each.sequence === sequence);
  if (!entry) throw new Error(`the timeline has no entry ${sequence}`);
  return entry;
}
