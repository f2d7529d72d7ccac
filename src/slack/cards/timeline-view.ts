import type { KnownBlock } from '@slack/web-api';
import { isShown } from '../../incident/following.ts';
import { codeNameOf, type Incident, type TimelineEntry } from '../../incident/incident.ts';
import { happenedAt, learnedAt } from '../../incident/noted.ts';
import type { Plan } from '../../incident/plan.ts';
import { moment } from '../text.ts';
import { context, section, sections } from './blocks.ts';
import { entryWords } from './entry-words.ts';

/** What one message has room for, beside the heading and the line on what was left out. */
const budget = 9_000;

/** The timeline in the order in which it happened, for one person who may see it; the newest entries where there are too many for one message. */
export function timelineView(incident: Incident, entries: readonly TimelineEntry[], plan: Plan): KnownBlock[] {
  const ordered = entries.filter(isShown).toSorted((a, b) => happenedAt(a).getTime() - happenedAt(b).getTime());
  const lines = ordered.map(
    (entry) => `${moment(happenedAt(entry))} ${entryWords(entry, plan, incident.tasks)}${learned(entry)}`,
  );
  const kept = newest(lines);
  const left = lines.length - kept.length;
  return [
    section(`*Timeline of ${codeNameOf(incident)}*`),
    ...(left > 0 ? [context(`${left} earlier entries are left out here; the review has them all.`)] : []),
    ...sections(kept),
  ];
}

function learned(entry: TimelineEntry): string {
  const at = learnedAt(entry);
  return at ? ` (learned ${moment(at)})` : '';
}

function newest(lines: readonly string[]): readonly string[] {
  let length = 0;
  const from = lines.findLastIndex((line) => {
    length += line.length + 1;
    return length > budget;
  });
  return lines.slice(from + 1);
}
