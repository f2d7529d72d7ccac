import { blocks, type Markdown, md, quote } from './markdown.ts';
import type { Telling } from './telling.ts';

/** How it ended, in the words it was closed with, and what it looked like at the beginning. */
export function summarySection({ record: { incident, timeline }, who }: Telling): Markdown {
  const ending = timeline.findLast(({ event }) => event.type === 'response-ended');
  const summary = ending?.event.type === 'response-ended' ? ending.event.words.summary : '';
  return blocks(
    md`## Summary`,
    ending && summary.trim()
      ? blocks(md`Written by ${who(ending.by)} when the response ended:`, quote(summary))
      : md`*No closing summary was written. To be added.*`,
    incident.description.trim()
      ? blocks(md`As it was described at the declaration:`, quote(incident.description))
      : null,
  );
}
