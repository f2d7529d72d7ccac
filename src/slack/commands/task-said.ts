import type { PersonId } from '../../incident/incident.ts';
import { plainText } from '../plain-text.ts';
import { dueAtEnd } from './due.ts';

/** What was typed after `task`. */
export interface TaskSaid {
  readonly text: string;
  readonly owner: PersonId | null;
  readonly dueAt: Date | null;
}

/**
 * Reads 'Call the bank @ben by 14:00'. Who and when stand at the end, in either order, or the person at the beginning; a
 * person in the middle is part of what is to be done.
 */
export function taskSaid(line: string, clock: { readonly now: Date; readonly timeZone: string }): TaskSaid {
  const due = dueAtEnd(line.trim(), clock);
  const owned = ownerIn(due?.before ?? line.trim());
  const later = due ?? dueAtEnd(owned.rest, clock);
  return {
    text: plainText(due ? owned.rest : (later?.before ?? owned.rest)).trim(),
    owner: owned.owner,
    dueAt: later?.dueAt ?? null,
  };
}

const last = /^([\s\S]*?)\s*<@(\w+)(?:\|[^<>]*)?>[\s,:.]*$/;
const first = /^<@(\w+)(?:\|[^<>]*)?>[\s,:]*([\s\S]+)$/;

function ownerIn(line: string): { owner: PersonId | null; rest: string } {
  const [, rest, owner] = last.exec(line) ?? [];
  if (owner && rest) return { owner, rest: rest.trim() };
  const [, begun, after] = first.exec(line) ?? [];
  return begun && after ? { owner: begun, rest: after.trim() } : { owner: null, rest: line };
}
