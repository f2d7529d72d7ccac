import { codeNameOf } from '../incident/incident.ts';
import { blocks, joined, type Markdown, md } from './markdown.ts';
import { utcDay, utcMinute } from './moment.ts';
import type { RoomMessage } from './record.ts';
import { messageTime } from './room-message.ts';
import { counted, type Telling } from './telling.ts';
import { transcriptItem } from './transcript-item.ts';

/** Every message of the room in Markdown, replies indented under what they answer. */
export function transcript(telling: Telling): Markdown {
  const { incident, roomName, messages, gaps, composedAt } = telling.record;
  const readable = new Set(messages.map(({ ts }) => ts));
  const items = (message: RoomMessage, day: string): Markdown[] => {
    const item = transcriptItem(message, day, telling);
    if (!message.threadTs || readable.has(message.threadTs)) return [item];
    readable.add(message.threadTs);
    return [md`- *a message that could not be read, answered by:*`, item];
  };
  return blocks(
    md`# ${codeNameOf(incident)}: transcript of #${roomName.replace(/^#/, '')}`,
    md`*${counted(messages.length, 'message')}, read by Muster on ${utcMinute(composedAt)} UTC. All times are UTC. Secrets are masked and web addresses defanged. Annex to the post-incident review.*`,
    gaps.length > 0 ? md`**Not everything could be read:** ${gaps.join('; ')}` : null,
    messages.length === 0 ? md`The room has no messages.` : null,
    ...days(messages).map(([day, ofDay]) =>
      blocks(
        md`## ${day}`,
        joined(
          ofDay.flatMap((message) => items(message, day)),
          '\n',
        ),
      ),
    ),
  );
}

/** Threads stay whole, so a reply stands under the day of the message it answers. */
function days(messages: readonly RoomMessage[]): [day: string, messages: RoomMessage[]][] {
  const result: [string, RoomMessage[]][] = [];
  for (const message of messages) {
    const day = utcDay(messageTime(message.threadTs ?? message.ts));
    const last = result.at(-1);
    if (last?.[0] === day) last[1].push(message);
    else result.push([day, [message]]);
  }
  return result;
}
