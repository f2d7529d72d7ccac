import { reference } from '../incident/incident.ts';
import { blocks, bullets, type Markdown, md } from './markdown.ts';
import { counted, type Telling } from './telling.ts';

/** What this document rests on, and what could not be read. */
export function sourcesSection({ record: { incident, gaps, messages, timeline }, masked }: Telling): Markdown {
  return blocks(
    md`## What this review rests on`,
    gaps.length === 0
      ? md`The timeline (${counted(timeline.length, 'entry', 'entries')}) and the room’s whole history (${counted(messages.length, 'message')}), threads included.`
      : blocks(md`**Not everything could be read:**`, bullets(gaps)),
    md`Annex: the transcript of the room, ${reference(incident)}, is a document of its own.`,
    masked > 0
      ? md`Secrets are masked here and in the transcript, by kind. They stand unmasked in Slack: change every one of them, and delete the messages if the evidence allows it.`
      : null,
  );
}
