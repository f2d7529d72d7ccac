import type { HandoverEvent } from '../../incident/handover.ts';
import type { TimelineEntry } from '../../incident/incident.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { actor, mention, moment } from '../text.ts';
import { because } from './because.ts';
import { titleOfRole } from './words.ts';

/** What an entry about handing over says. */
export function handoverEntryWords(event: HandoverEvent, by: TimelineEntry['by'], plan: Plan): string {
  const title = 'role' in event ? titleOfRole(event.role, plan) : titleOfRole(commander, plan);
  switch (event.type) {
    case 'handover-offered': {
      const whose = event.from === by ? '' : ` of ${mention(event.from)}`;
      if (event.to === null)
        return `${actor(by)} asked the room who takes ${title}${whose}${because(event.words.brief)}`;
      return `${actor(by)} offered ${title}${whose} to ${mention(event.to)}${because(event.words.brief)}`;
    }
    case 'handover-accepted':
      return `${mention(event.to)} took ${title} over from ${mention(event.from)}, offered ${moment(event.offeredAt)}`;
    case 'handover-declined':
      return `${mention(event.to)} declined ${title} from ${mention(event.from)}${because(event.words.reason)}`;
    case 'handover-withdrawn':
      return `${actor(by)} withdrew the handover of ${title}: ${mention(event.from)} keeps it`;
    case 'handover-escalated':
      return `Nobody accepted ${title} from ${mention(event.from)}, so Muster asked ${event.told ? mention(event.told) : 'the room'}`;
    case 'command-kept':
      return `${mention(event.person)} was asked to hand over, and goes on`;
    case 'command-nudged':
      return `Muster asked ${mention(event.person)}, ${title} since ${moment(event.since)}, to hand over${event.told ? `, and told ${mention(event.told)}` : ''}`;
  }
}
