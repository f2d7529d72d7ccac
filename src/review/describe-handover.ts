import type { HandoverEvent } from '../incident/handover.ts';
import type { TimelineEntry } from '../incident/incident.ts';
import { type Markdown, md } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { roleTitle, type Telling } from './telling.ts';

/** What happened to a role that was handed over, in words that follow the name of who did it. */
export function describeHandover(event: HandoverEvent, by: TimelineEntry['by'], telling: Telling): Markdown {
  const { who } = telling;
  if (event.type === 'command-nudged')
    return md`Asked ${who(event.person)}, in command since ${utcMinute(event.since)}, to hand over${
      event.told ? md`, and told ${who(event.told)}` : ''
    }`;
  if (event.type === 'command-kept') return md`Was asked to hand over, and goes on in command`;
  const role = md`**${roleTitle(telling, event.role)}**`;
  switch (event.type) {
    case 'handover-offered': {
      const whose = event.from === by ? '' : md` of ${who(event.from)}`;
      const deed = event.to
        ? md`Offered ${role}${whose} to ${who(event.to)}`
        : md`Asked the room who takes ${role}${whose}`;
      return because(deed, event.words.brief);
    }
    case 'handover-accepted':
      return md`Took ${role} over from ${who(event.from)}, offered at ${utcMinute(event.offeredAt)}`;
    case 'handover-declined':
      return because(md`Declined ${role} from ${who(event.from)}`, event.words.reason);
    case 'handover-withdrawn':
      return md`Withdrew the handover of ${role}, which ${who(event.from)} keeps`;
    case 'handover-escalated':
      return md`Asked ${event.told ? who(event.told) : 'the room'} to take ${role} from ${who(event.from)}, since nobody accepted`;
  }
}

function because(deed: Markdown, reason: string): Markdown {
  return reason.trim() ? md`${deed}: ${reason}` : deed;
}
