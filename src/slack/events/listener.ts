import type { z } from 'zod';
import type { Edge } from '../edge.ts';

/** What is done when something happens in the workspace. */
export interface Listener {
  /** Slack's name for the event. */
  readonly name: string;
  /** `eventId` stays the same over redeliveries. */
  receive(payload: unknown, edge: Edge, eventId: string): Promise<void>;
}

export function listener<Event>(definition: {
  readonly name: string;
  readonly event: z.ZodType<Event>;
  run(event: Event, edge: Edge, eventId: string): Promise<void>;
}): Listener {
  const { name, event, run } = definition;
  return { name, receive: (payload, edge, eventId) => run(event.parse(payload), edge, eventId) };
}
