import type { Effect } from './effect.ts';
import type { HandoverEvent } from './handover.ts';
import { holdersOf, type TimelineEntry } from './incident.ts';
import { commander } from './plan.ts';
import type { Change } from './react.ts';

/** What the world must be told of an event about handovers, but for what follows from the role in new hands. */
export function toldOfHandovers(
  event: Exclude<HandoverEvent, { type: 'handover-accepted' }>,
  { sequence }: TimelineEntry,
): Effect[] {
  switch (event.type) {
    case 'handover-offered':
      return [
        ...(event.to ? [{ type: 'invite', people: [event.to] } as const] : []),
        { type: 'refresh-card' },
        { type: 'offer-handover', offer: sequence },
      ];
    case 'handover-declined':
      return [
        { type: 'refresh-card' },
        { type: 'tell-person', person: event.from, entry: sequence, about: 'declined' },
      ];
    case 'handover-withdrawn':
      return [{ type: 'refresh-card' }];
    case 'handover-escalated':
      return [{ type: 'escalate-handover', entry: sequence }];
    case 'command-nudged':
      return [
        { type: 'tell-person', person: event.person, entry: sequence, about: 'command' },
        ...(event.told ? [{ type: 'tell-person', person: event.told, entry: sequence, about: 'limit' } as const] : []),
      ];
    case 'command-kept':
      return [];
  }
}

/** What was offered and is offered no more: the messages that ask say what became of it. */
export function settledHandovers({ sequence }: TimelineEntry, { before, after }: Change): Effect[] {
  if (!before || before.handovers === after.handovers) return [];
  return before.handovers
    .filter(({ offer }) => !after.handovers.some((each) => each.offer === offer))
    .map(({ offer }) => ({ type: 'settle-handover', offer, entry: sequence }));
}

/** The commander who was asked to hand over and answered, or commands no more: the question says what became of it. */
export function settledNudge({ sequence }: TimelineEntry, { before, after }: Change): Effect[] {
  const nudge = before?.commanding?.asked;
  const [person] = before ? holdersOf(before, commander) : [];
  if (!nudge || !person || after.commanding?.asked === nudge) return [];
  return [{ type: 'settle-nudge', person, nudge, entry: sequence }];
}
