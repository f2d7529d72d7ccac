import type { Incident } from '../../incident/incident.ts';
import { everyone, type Plan } from '../../incident/plan.ts';
import { isOverdue } from '../../incident/promise.ts';
import { escapeText, moment } from '../text.ts';

/** 'Executives by ...', of what audiences other than everyone are owed. */
export function otherPromises({ promises }: Incident, plan: Plan): readonly string[] {
  return plan.audiences.flatMap(({ name, title }) => {
    const promise = name === everyone ? undefined : promises[name];
    if (!promise) return [];
    return `${escapeText(title)} ${isOverdue(promise) ? '*overdue since*' : 'by'} ${moment(promise.dueAt)}`;
  });
}
