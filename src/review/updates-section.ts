import { correctionsOf, type UpdateWords } from '../incident/update.ts';
import { audienceTitle } from './describe-reminder.ts';
import { type PromisedUpdate, promisedUpdates } from './kept-promises.ts';
import { blocks, type Inline, type Markdown, md, quote, table } from './markdown.ts';
import { spellDuration, utcMinute } from './moment.ts';
import { counted, type Telling } from './telling.ts';

/** Which updates were promised to whom, how each promise was kept, and what they said. */
export function updatesSection(telling: Telling): Markdown {
  const updates = promisedUpdates(telling.record.timeline, telling.record.composedAt);
  if (updates.length === 0)
    return blocks(md`## Updates and promises`, md`No update came due before the response ended, and none was sent.`);
  const audiences = [...new Set(updates.map(({ audience }) => audience))];
  const apart = audiences.length > 1;
  return blocks(
    md`## Updates and promises`,
    ...audiences.flatMap((audience) => {
      const of = updates.filter((update) => update.audience === audience);
      return [
        ...(apart ? [md`### To ${audienceTitle(audience, telling)}`] : []),
        md`${verdict(of.filter(({ dueAt }) => dueAt))}`,
        table(
          ['Due', 'Sent', 'Kept', 'Reminders', 'By'],
          of.map((update) => [
            update.dueAt ? utcMinute(update.dueAt) : 'not promised',
            sent(update),
            kept(update),
            update.reminders,
            update.sent ? telling.who(update.sent.by) : '',
          ]),
        ),
      ];
    }),
    ...updates.map((update) => content(update, telling, apart)),
  );
}

function verdict(updates: readonly PromisedUpdate[]): string {
  if (updates.length === 0) return 'None of them was promised.';
  const inTime = updates.filter(({ lateBy }) => lateBy === 0).length;
  if (inTime === updates.length)
    return inTime === 1 ? 'The one promised update came in time.' : `All ${inTime} promised updates came in time.`;
  const missing = updates.filter((update) => !update.sent).length;
  const longest = Math.max(...updates.map(({ lateBy }) => lateBy));
  return `${inTime} of ${counted(updates.length, 'promised update')} came in time${
    missing > 0 ? `, ${missing} never came` : ''
  }. The longest delay was ${spellDuration(longest)}.`;
}

function kept({ sent, kept, lateBy, overtakenBy }: PromisedUpdate): Inline {
  if (!sent && overtakenBy === 'missed') return md`**missed**`;
  if (lateBy > 0) return md`**${spellDuration(lateBy)}** ${sent ? 'late' : 'overdue'}`;
  if (kept === null) return '';
  return kept === 'early' ? 'early' : 'on time';
}

function sent({ sent: entry, overtakenBy }: PromisedUpdate): Inline {
  if (entry) return utcMinute(entry.at);
  switch (overtakenBy) {
    case 'missed':
      return 'never, although reminded; the next was due';
    case 'changed':
      return 'never; the severity or the cadence changed and with it the due time';
    case 'unheard':
      return 'never; nobody waited for it any more';
    case 'end':
      return 'never; the response ended';
    case null:
      return 'not yet';
  }
}

function content({ sent: entry }: PromisedUpdate, telling: Telling, apart: boolean): Markdown | null {
  if (!entry) return null;
  const { noChange, words, audience } = entry.event;
  const to = apart ? ` to ${audienceTitle(audience, telling)}` : '';
  const heading = md`### Update${to} of ${utcMinute(entry.at)}, by ${telling.who(entry.by)}`;
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
