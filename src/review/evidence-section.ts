import { blocks, type Markdown, md, table } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { authorOf, fileLink, messageTime } from './room-message.ts';
import { messageLink, type Telling } from './telling.ts';

/** Every file that was shared in the room. */
export function evidenceSection(telling: Telling): Markdown {
  const { messages, incident } = telling.record;
  const rows = messages.flatMap((message) =>
    message.files.map((file) => [
      fileLink(file, telling),
      authorOf(message),
      utcMinute(messageTime(message.ts)),
      incident.roomId ? messageLink(telling, 'message', incident.roomId, message.ts) : '',
    ]),
  );
  return blocks(
    md`## Evidence`,
    rows.length > 0
      ? blocks(
          table(['File', 'Shared by', 'Time (UTC)', 'Message'], rows),
          md`The files stay in Slack and are subject to its retention. *To be added: where copies are kept, their hashes, and evidence that was never in the room.*`,
        )
      : md`No file was shared in the room. *To be added: evidence that is kept elsewhere, with its place and hash.*`,
  );
}
