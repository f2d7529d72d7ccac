import { codeNameOf, type EventOf, type TimelineEntry } from '../incident/incident.ts';
import { blocks, type Inline, type Markdown, md, table } from './markdown.ts';
import { utcDay, utcMinute } from './moment.ts';
import { counted, type Telling, typeTitle } from './telling.ts';

/** Title, how to read the document, and the facts at a glance. */
export function factsSection(telling: Telling): Markdown {
  const { incident, composedAt } = telling.record;
  return blocks(
    md`# ${codeNameOf(incident)}: ${incident.title || 'no title'}`,
    md`*Post-incident review, drafted by Muster on ${utcMinute(composedAt)} UTC from the timeline and from the room’s own history. All times are UTC. Web addresses in what people wrote are defanged${maskedRemark(telling)}.*`,
    incident.visibility === 'private'
      ? md`**This incident is private.** Share this document only with people who may know of it.`
      : null,
    table(['', ''], factsOf(telling)),
  );
}

function maskedRemark({ masked }: Telling): string {
  return masked > 0 ? `, and ${counted(masked, 'secret')} ${masked === 1 ? 'is' : 'are'} masked` : '';
}

function factsOf(telling: Telling): Inline[][] {
  const { incident, plan, roomName, messages } = telling.record;
  const { who } = telling;
  const facts: [string, Inline | null][] = [
    ['Severity', severityFact(telling)],
    ['Type', typeTitle(telling, incident.type)],
    ['Visibility', incident.visibility],
    ['Began', incident.times.occurred && utcMinute(incident.times.occurred)],
    ['Noticed', incident.noticedAt ? utcMinute(incident.noticedAt) : 'not recorded'],
    ['Declared', md`${utcMinute(incident.declaredAt)}, by ${who(incident.declaredBy)}`],
    ['Contained', incident.times.contained && utcMinute(incident.times.contained)],
    ['Recovered', incident.times.recovered && utcMinute(incident.times.recovered)],
    ['Response over', incident.endedAt ? utcMinute(incident.endedAt) : 'not yet'],
    ['Resolution', incident.resolution?.replace('-', ' ') ?? 'none yet'],
    ['Review due', incident.review ? utcDay(incident.review.dueAt) : null],
    ['Room', md`#${roomName.replace(/^#/, '')}, ${counted(messages.length, 'message')}`],
    ['Response plan', md`${plan.name}, version ${incident.planVersion}`],
  ];
  return facts.flatMap(([name, fact]) => (fact === null ? [] : [[md`**${name}**`, fact]]));
}

type SeverityChange = TimelineEntry & { readonly event: EventOf<'severity-changed'> };

function severityFact({ record: { incident, timeline } }: Telling): Inline {
  const changes = timeline.filter((entry): entry is SeverityChange => entry.event.type === 'severity-changed');
  if (changes.length === 0) return incident.severity;
  const steps = changes.map(({ at, event }) => `${event.to} from ${utcMinute(at)}`);
  return `${incident.severity} (declared as ${changes[0]?.event.from}; ${steps.join(', ')})`;
}
