import type { KnownBlock } from '@slack/web-api';
import type { EventOf, Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { moment } from '../text.ts';
import { context, fitted, section } from './blocks.ts';
import { statusCard } from './status-card.ts';
import { updateParts } from './update-blocks.ts';

export interface LastUpdate {
  readonly at: Date;
  /** Without secrets. */
  readonly event: EventOf<'update-posted'>;
}

/** Where an incident stands, for one of the briefed: with the last update, and nothing of the room. */
export function briefedStatusCard(incident: Incident, plan: Plan, last: LastUpdate | null): KnownBlock[] {
  return fitted([
    ...statusCard({ ...incident, roomId: null }, plan),
    ...(last ? [section(`*Last update*, ${moment(last.at)}`), ...updateParts(last.event)] : []),
    context('You are briefed on this. Please share it with nobody.'),
  ]);
}
