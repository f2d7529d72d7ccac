import { foldImpact, impactWords, isAssessed, nothingAssessed } from '../incident/impact.ts';
import type { TimelineEntry } from '../incident/incident.ts';
import { foldScope } from '../incident/scope.ts';
import { blocks, type Inline, joined, type Markdown, md, table } from './markdown.ts';
import { utcMinute } from './moment.ts';
import type { Telling } from './telling.ts';

/** What was affected, how far it was dealt with, and how many it concerned; null where nobody wrote any of it down. */
export function scopeSection(telling: Telling): Markdown | null {
  const { timeline } = telling.record;
  const scope = timeline.reduce(foldScope, []);
  const impact = timeline.reduce(foldImpact, nothingAssessed);
  if (scope.length === 0 && !isAssessed(impact)) return null;
  return blocks(
    md`## Scope and impact`,
    isAssessed(impact) ? md`**Impact:** ${impactWords(impact)}` : null,
    scope.length > 0
      ? table(
          ['', 'Kind', 'Name', 'State', 'Moved'],
          scope.map((item) => [item.number, item.kind, item.name, item.state, movesOf(item.number, telling)]),
        )
      : null,
  );
}

/** 'open 2026-11-24 02:14 (Ana), contained ...' */
function movesOf(item: number, { record, who }: Telling): Inline {
  const steps = record.timeline.flatMap(({ event, at, by }: TimelineEntry): Inline[] => {
    const concerns = (event.type === 'scope-added' || event.type === 'scope-moved') && event.item === item;
    if (!concerns) return [];
    return [md`${event.type === 'scope-added' ? 'open' : event.to} ${utcMinute(at)} (${who(by)})`];
  });
  return joined(steps, ', ');
}
