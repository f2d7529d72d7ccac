import { correctionsOf, type UpdateWords } from '../incident/update.ts';
import { type PromisedUpdate, promisedUpdates } from './kept-promises.ts';
import { blocks, type Inline, type Markdown, md, quote, table } from './markdown.ts';
import { spellDuration, utcMinute } from './moment.ts';
import { counted, type Telling } from './telling.ts';

/** Which updates were promised, which came and how late, and what they said. */
export function updatesSection(telling: Telling): Markdown {
  const updates = promisedUpdates(telling.record.timeline, telling.record.composedAt);
  if (updates.length === 0)
    return blocks(md`## Updates and promises`, md`No update came due before the response ended, and none was sent.`);
  return blocks(
    md`## Updates and promises`,
    md`${verdict(updates)}`,
    table(
      ['Due', 'Sent', 'Late by', 'Reminders', 'By'],
      updates.map((update) => [
        utcMinute(update.dueAt),
        sent(update),
        update.lateBy > 0 ? md`**${spellDuration(update.lateBy)}**` : 'in time',
        update.reminders,
        update.sent ? telling.who(update.sent.by) : '',
      ]),
    ),
    ...updates.map((update) => content(update, telling)),
  );
}

function verdict(updates: readonly PromisedUpdate[]): string {
  const kept = updates.filter(({ lateBy }) => lateBy === 0).length;
  if (kept === updates.length)
    return kept === 1 ? 'The one promised update came in time.' : `All ${kept} promised updates came in time.`;
  const missing = updates.filter((update) => !update.sent).length;
  const longest = Math.max(...updates.map(({ lateBy }) => lateBy));
  return `${kept} of ${counted(updates.length, 'promised update')} came in time${
    missing > 0 ? `, ${missing} never came` : ''
  }. The longest delay was ${spellDuration(longest)}.`;
}

function sent({ sent: entry, overtakenBy }: PromisedUpdate): Inline {
  if (entry) return utcMinute(entry.at);
  if (overtakenBy === 'severity') return 'never; the severity changed and with it the due time';
  return overtakenBy === 'end' ? 'never; the response ended' : 'not yet';
}

function content({ sent: entry }: PromisedUpdate, telling: Telling): Markdown | null {
  if (!entry) return null;
  const { noChange, words } = entry.event;
  const heading = md`### Update of ${utcMinute(entry.at)}, by ${telling.who(entry.by)}`;
  if (noChange) return blocks(heading, md`No change since the update before.`);
  const corrections = correctionsOf(telling.record.timeline, entry.sequence).flatMap(({ at, by, event }) => [
    md`**Corrected ${utcMinute(at)} by ${telling.who(by)}**, to:`,
    ...parts(event.words),
  ]);
  return blocks(heading, ...parts(words), ...corrections);
}

function parts({ known, doing, need }: UpdateWords): Markdown[] {
  const all: [string, string][] = [
    ['What we know', known],
    ['What we are doing', doing],
    ['What we need', need],
  ];
  return all.flatMap(([name, text]) => (text.trim() ? [md`**${name}**`, quote(text)] : []));
}
