import type { Commanding, GatheredHandovers, Handover } from './handover.ts';
import { holdersOf, type Incident, type TimelineEntry } from './incident.ts';
import { isResponding } from './phase.ts';
import { commander } from './plan.ts';
import { isReturn } from './reopen.ts';

/** What an entry makes of handovers: an offer lives as long as its holder holds the role, its receiver does not and was not removed, and the response goes on. */
export function evolveHandovers(before: Incident, after: Incident, entry: TimelineEntry): GatheredHandovers {
  const ends = isResponding(before.phase) && !isResponding(after.phase);
  const closes = after.phase === 'closed';
  const standing = ends || closes ? [] : changed(before.handovers, entry).filter((each) => stands(each, after));
  return { handovers: standing, commanding: commandingAfter(before, after, entry) };
}

function changed(handovers: readonly Handover[], { event, at, sequence }: TimelineEntry): readonly Handover[] {
  switch (event.type) {
    case 'handover-offered': {
      const { role, from, to, escalateAt, words } = event;
      const others = handovers.filter((each) => each.role !== role || each.from !== from);
      return [...others, { offer: sequence, role, from, to, offeredAt: at, escalateAt, brief: words.brief }];
    }
    case 'handover-accepted':
    case 'handover-declined':
    case 'handover-withdrawn':
      return handovers.filter(({ offer }) => offer !== event.offer);
    case 'handover-escalated':
      return handovers.map((each) => (each.offer === event.offer ? { ...each, escalateAt: null } : each));
    default:
      return handovers;
  }
}

function stands({ role, from, to }: Handover, incident: Incident): boolean {
  const holders = holdersOf(incident, role);
  return holders.includes(from) && (to === null || !(holders.includes(to) || incident.barred.includes(to)));
}

function commandingAfter(before: Incident, after: Incident, { event, at, sequence }: TimelineEntry): Commanding | null {
  const [held] = holdersOf(before, commander);
  const [holds] = holdersOf(after, commander);
  if (!holds) return null;
  const returns = event.type === 'phase-changed' && isReturn(event);
  if (held !== holds || returns || !before.commanding) return { since: at, nudged: 0, asked: null };
  if (event.type === 'command-nudged') return { ...before.commanding, nudged: event.nudged, asked: sequence };
  const offers = event.type === 'handover-offered' && event.role === commander;
  const answered = event.type === 'command-kept' || offers || !isResponding(after.phase);
  return answered && before.commanding.asked !== null ? { ...before.commanding, asked: null } : before.commanding;
}
