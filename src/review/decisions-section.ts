import { decisionsIn, type Known, knownBy } from '../incident/decision.ts';
import { impactWords, isAssessed } from '../incident/impact.ts';
import { blocks, type Inline, joined, type Markdown, md, table } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { counted, type Telling } from './telling.ts';

/** Each decision beside what was known when it was taken. */
export function decisionsSection({ record: { timeline }, who }: Telling): Markdown {
  const decisions = decisionsIn(timeline);
  if (decisions.length === 0) return blocks(md`## Decisions`, md`No decision was recorded.`);
  return blocks(
    md`## Decisions and what was known`,
    md`What was known is what had been told by then, whatever became of it.`,
    table(
      ['Time (UTC)', 'By', 'Decided', 'Known then'],
      decisions.map(({ at, by, sequence, event }) => [
        utcMinute(at),
        who(by),
        event.words.text,
        knownThen(knownBy(timeline, sequence)),
      ]),
    ),
  );
}

function knownThen({ update, scope, impact }: Known): Inline {
  const open = scope.filter(({ state }) => state === 'open').map(({ name }) => name);
  const parts: Inline[] = [
    update ? md`update of ${utcMinute(update.at)}: ${update.known}` : 'no update yet',
    ...(scope.length > 0
      ? [md`${counted(scope.length, 'item')} in the scope, open: ${open.join(', ') || 'none'}`]
      : []),
    ...(isAssessed(impact) ? [md`impact: ${impactWords(impact)}`] : []),
  ];
  return joined(parts, '; ');
}
