import { type CorrectableTime, correctableTimes, timesOf } from '../incident/edit.ts';
import { isShown, type ShownEntry } from '../incident/following.ts';
import type { NotedMessage, TimelineEntry } from '../incident/incident.ts';
import { learnedAt } from '../incident/noted.ts';
import { type Phase, phaseMeaning } from '../incident/phase.ts';
import { describeEntry } from './describe-entry.ts';
import { phasesOf } from './durations.ts';
import { blocks, type Inline, type Markdown, md, table } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { authorOf } from './room-message.ts';
import { messageLink, type Telling } from './telling.ts';

/** A row of the timeline, at the time it happened and not when it was written down. */
interface Row {
  readonly at: Date;
  readonly cells: readonly Inline[];
}

/** Everything that is known to have happened, in order, under the phase it happened in. */
export function timelineSection(telling: Telling): Markdown {
  const rows = [
    ...saidTimes(telling),
    ...telling.record.timeline.filter(isShown).map((entry) => rowOf(entry, telling)),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const chapters: { heading: Markdown; from: number; rows: Row[] }[] = [
    { heading: md`### Before the declaration`, from: Number.NEGATIVE_INFINITY, rows: [] },
    ...phasesOf(telling.record.timeline).map(({ phase, from }) => ({
      heading: headingOf(phase, from),
      from: from.getTime(),
      rows: [],
    })),
  ];
  for (const row of rows) chapters.findLast(({ from }) => from <= row.at.getTime())?.rows.push(row);
  return blocks(
    md`## Timeline`,
    md`When it happened, which for a note is the time its writer gave, or that of the message it was made from; where it was learned at another time, that stands beside it. What no message tells of links to the incident’s card.`,
    ...chapters
      .filter((chapter) => chapter.rows.length > 0)
      .flatMap((chapter) => [
        chapter.heading,
        table(
          ['Time (UTC)', 'Who', 'What', 'Message'],
          chapter.rows.map((row) => [utcMinute(row.at), ...row.cells]),
        ),
      ]),
  );
}

function headingOf(phase: Phase, from: Date): Markdown {
  const name = phase.charAt(0).toUpperCase() + phase.slice(1);
  return md`### ${name}, from ${utcMinute(from)}\n\n*${phaseMeaning[phase]}*`;
}

/** Times of the matter itself, which no entry stands at. */
function saidTimes({ record: { incident, timeline }, who }: Telling): Row[] {
  const times = timesOf(incident);
  return correctableTimes.flatMap((time): Row[] => {
    const at = times[time];
    if (!at) return [];
    const said = timeline.findLast(
      ({ event }) => event.type === 'times-corrected' && event.changes.some((change) => change.time === time),
    );
    const how = said
      ? md`as ${who(said.by)} said at ${utcMinute(said.at)}`
      : md`as ${who(incident.declaredBy)} said at the declaration`;
    return [{ at, cells: ['', md`${namesOfTimes[time]}, ${how}`, ''] }];
  });
}

const namesOfTimes = {
  occurred: 'Began',
  detected: 'Noticed',
  contained: 'Contained',
  recovered: 'Everything was back',
} as const satisfies Record<CorrectableTime, string>;

function rowOf(entry: ShownEntry, telling: Telling): Row {
  const { at, by, event } = entry;
  const what = describeEntry(entry, telling);
  const toldOf = toldLink(entry, telling);
  if (event.type !== 'noted')
    return { at: 'happenedAt' in event ? event.happenedAt : at, cells: [telling.who(by), what, toldOf] };
  const { message, happenedAt } = event;
  const learned = learnedAt(entry);
  const later = learned ? md` *(learned ${utcMinute(learned)})*` : '';
  if (!message) return { at: happenedAt, cells: [telling.who(by), md`${what}${later}`, toldOf] };
  const notedBy = message.author === by ? '' : md` *(noted by ${telling.who(by)})*`;
  return {
    at: happenedAt,
    cells: [
      noteAuthor(message, telling),
      md`${what}${notedBy}${later}`,
      messageLink(telling, 'message', message.channelId, message.ts),
    ],
  };
}

/** The message that told the room; the declaration's is the card. */
function toldLink({ sequence }: TimelineEntry, telling: Telling): Inline {
  const { messages, incident } = telling.record;
  const toldIn = messages.find(({ entry }) => entry === sequence);
  const shown = toldIn ?? messages.find(({ entry }) => entry === 1);
  if (!shown || !incident.roomId) return '';
  return messageLink(telling, toldIn && sequence > 1 ? 'message' : 'card', incident.roomId, shown.ts);
}

function noteAuthor({ ts, author }: NotedMessage, { record, who }: Telling): string {
  if (author) return who(author);
  const known = record.messages.find((message) => message.ts === ts);
  return known ? authorOf(known) : 'unknown author';
}
