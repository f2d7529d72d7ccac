import { decisionsSection } from './decisions-section.ts';
import { durationsSection } from './durations-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { factsSection } from './facts-section.ts';
import { handoversSection } from './handovers-section.ts';
import { mapTexts } from './map-texts.ts';
import { blocks, type Markdown } from './markdown.ts';
import { maskAll } from './mask-secrets.ts';
import { peopleSection } from './people-section.ts';
import { questionsSection } from './questions-section.ts';
import type { ComposedReview, IncidentRecord } from './record.ts';
import { scopeSection } from './scope-section.ts';
import { sourcesSection } from './sources-section.ts';
import { summarySection } from './summary-section.ts';
import { tasksSection } from './tasks-section.ts';
import { type Telling, tellingOf } from './telling.ts';
import { timelineSection } from './timeline-section.ts';
import { toldSection } from './told-section.ts';
import { transcript } from './transcript.ts';
import { updatesSection } from './updates-section.ts';

/** Both documents of a review. Throws when secrets cannot be looked for, for then nothing may leave the room. */
export async function composeReview(record: IncidentRecord): Promise<ComposedReview> {
  const { texts, masked } = await maskAll(textsOf(record));
  let next = 0;
  const telling = tellingOf(
    mapTexts(record, () => texts[next++] ?? ''),
    masked,
  );
  return { review: file(review(telling)), transcript: file(transcript(telling)), masked };
}

function textsOf(record: IncidentRecord): string[] {
  const texts: string[] = [];
  mapTexts(record, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function review(telling: Telling): Markdown {
  return blocks(
    factsSection(telling),
    summarySection(telling),
    scopeSection(telling),
    durationsSection(telling),
    peopleSection(telling),
    tasksSection(telling),
    handoversSection(telling),
    timelineSection(telling),
    decisionsSection(telling),
    updatesSection(telling),
    toldSection(telling),
    questionsSection(),
    evidenceSection(telling),
    sourcesSection(telling),
  );
}

function file({ markdown }: Markdown): string {
  return `${markdown}\n`;
}
