import { type Decision, decisionsIn, type Known, knownBy, withdrawalOf } from '../incident/decision.ts';
import { impactWords, isAssessed } from '../incident/impact.ts';
import { blocks, type Inline, joined, type Markdown, md, table } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { counted, type Telling } from './telling.ts';

/** Each decision beside what was known when it was taken. */
export function decisionsSection(telling: Telling): Markdown {
  const { timeline } = telling.record;
  const decisions = decisionsIn(timeline);
  if (decisions.length === 0) return blocks(md`## Decisions`, md`No decision was recorded.`);
  return blocks(
    md`## Decisions and what was known`,
    md`What was known is what had been told by then, whatever became of it.`,
    table(
      ['Time (UTC)', 'By', 'Decided', 'Known then'],
      decisions.map((decision) => [
        utcMinute(decision.at),
        telling.who(decision.by),
        decided(decision, telling),
        knownThen(knownBy(timeline, decision.sequence)),
      ]),
    ),
  );
}

/** What was withdrawn stands there still, and says so. */
function decided({ sequence, event }: Decision, { record, who }: Telling): Inline {
  const withdrawal = withdrawalOf(record.timeline, sequence);
  if (!withdrawal) return event.words.text;
  const { at, by, event: withdrawn } = withdrawal;
  return md`**Withdrawn** ${utcMinute(at)} by ${who(by)}: ${withdrawn.words.reason}. It said: ${event.words.text}`;
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
