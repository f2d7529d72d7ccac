import { hardBreak, lines } from './escape.ts';
import { joined, link, type Markdown, md, prefixed } from './markdown.ts';
import { utcDay, utcTime } from './moment.ts';
import type { RoomMessage } from './record.ts';
import { authorOf, fileLink, messageTime } from './room-message.ts';
import type { Telling } from './telling.ts';

/** One message as an entry of a list: who and when, then what; a reply stands one step to the right. */
export function transcriptItem(message: RoomMessage, day: string, telling: Telling): Markdown {
  const indent = message.threadTs ? '  ' : '';
  const remarks = message.edited ? ' · edited' : '';
  const head = md`**${authorOf(message)}** ${time(message, day, telling)}`;
  return joined(
    [
      { markdown: `${indent}- ${head.markdown}${remarks}${hardBreak}` },
      prefixed(content(message, telling), `${indent}  `),
    ],
    '\n',
  );
}

function time({ ts, threadTs }: RoomMessage, day: string, { record }: Telling): Markdown {
  const at = messageTime(ts);
  const spelt = utcDay(at) === day ? utcTime(at) : `${utcDay(at)} ${utcTime(at)}`;
  const { roomId } = record.incident;
  return roomId ? link(spelt, record.permalink(roomId, ts, threadTs)) : md`${spelt}`;
}

function content(message: RoomMessage, telling: Telling): string[] {
  const text = lines(message.text);
  const files = message.files.map((file) => `${md`File: ${fileLink(file, telling)}`.markdown}${hardBreak}`);
  if (text.length === 0 && files.length === 0) return ['*no text*'];
  return text.length > 0 && files.length > 0 ? [...text, '', ...files] : [...text, ...files];
}
