import type { EventOf } from '../incident/incident.ts';
import { blocks, type Inline, type Markdown, md, table } from './markdown.ts';
import { spellDuration, utcMinute } from './moment.ts';
import { roleTitle, type Telling } from './telling.ts';

type Settled = EventOf<'handover-accepted' | 'handover-declined' | 'handover-withdrawn'>;

/** Which roles were handed over, how long that took, and what was said; null where none was. */
export function handoversSection(telling: Telling): Markdown | null {
  const { timeline } = telling.record;
  const offers = timeline.flatMap(({ event, at, sequence }) =>
    event.type === 'handover-offered' ? [{ event, at, sequence }] : [],
  );
  if (offers.length === 0) return null;
  return blocks(
    md`## Handovers`,
    table(
      ['Offered', 'Role', 'From', 'To', 'What became of it', 'Words'],
      offers.map(({ event, at, sequence }) => [
        utcMinute(at),
        roleTitle(telling, event.role),
        telling.who(event.from),
        event.to ? telling.who(event.to) : 'the room',
        outcome(telling, sequence, at),
        event.words.brief || '(none)',
      ]),
    ),
  );
}

function outcome(telling: Telling, offer: number, offeredAt: Date): Inline {
  const { timeline } = telling.record;
  const settling = timeline.find(({ event }) => isSettled(event) && event.offer === offer);
  if (!settling || !isSettled(settling.event)) return 'overtaken';
  const { event, at } = settling;
  const after = spellDuration(at.getTime() - offeredAt.getTime());
  switch (event.type) {
    case 'handover-accepted':
      return md`accepted by ${telling.who(event.to)} at ${utcMinute(at)}, after ${after}`;
    case 'handover-declined':
      return md`declined after ${after}: ${event.words.reason}`;
    case 'handover-withdrawn':
      return md`withdrawn after ${after}`;
  }
}

function isSettled(event: { readonly type: string }): event is Settled {
  return ['handover-accepted', 'handover-declined', 'handover-withdrawn'].includes(event.type);
}
