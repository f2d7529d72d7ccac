import type { Role } from '../incident/plan.ts';
import { link, type Markdown } from './markdown.ts';
import type { IncidentRecord } from './record.ts';
import { namesOf, type Who } from './who.ts';

/** What every part of a review is told from. Secrets in the record are masked already. */
export interface Telling {
  readonly record: IncidentRecord;
  readonly masked: number;
  readonly who: Who;
}

export function tellingOf(record: IncidentRecord, masked: number): Telling {
  return { record, masked, who: namesOf(record.names) };
}

/** A link to a message of the room or of another channel; its thread is looked up in the room's history. */
export function messageLink({ record }: Telling, label: string, channelId: string, ts: string): Markdown {
  const known = record.messages.find((message) => message.ts === ts);
  return link(label, record.permalink(channelId, ts, known?.threadTs ?? null));
}

/** Titles as the plan has them; the bare name of what the plan does not know. */
export function roleTitle({ record }: Telling, name: string): string {
  return record.plan.roles.find((role: Role) => role.name === name)?.title ?? name;
}

export function typeTitle({ record }: Telling, name: string): string {
  return record.plan.types.find((type) => type.name === name)?.title ?? name;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
