import type { Cadence } from '../../incident/cadence.ts';
import type { EventOf } from '../../incident/incident.ts';
import { everyone, type Plan } from '../../incident/plan.ts';
import type { ReminderEventType } from '../../incident/reminders.ts';
import { mentions, moment } from '../text.ts';
import { because } from './because.ts';
import { audienceTitle } from './words.ts';

/** What an entry about promises and reminders says. */
export function reminderEntryWords(event: EventOf<ReminderEventType>, who: string, plan: Plan): string {
  switch (event.type) {
    case 'update-reminded': {
      const reader =
        event.people.length > 0 ? mentions(event.people) : event.named ? 'whom the plan names' : 'the room';
      return `Muster reminded ${reader} of the update${toAudience(event.audience, plan)} promised for ${moment(event.dueAt)}${event.late ? ', late' : ''}`;
    }
    case 'update-missed':
      return `The update${toAudience(event.audience, plan)} promised for ${moment(event.dueAt)} was missed`;
    case 'reminder-snoozed':
      return `${who} snoozed the reminder until ${moment(event.until)}${because(event.words.reason)}`;
    case 'reminders-stopped':
      return `${who} stopped the reminders${because(event.words.reason)}`;
    case 'reminders-resumed':
      return `${who} resumed the reminders`;
    case 'cadence-changed':
      return `${who} changed the cadence${toAudience(event.audience, plan)} to ${cadenceWords(event.cadence)}${because(event.words.reason)}`;
  }
}

/** ' to executives'; '' for everyone. */
export function toAudience(audience: string, plan: Plan): string {
  return audience === everyone ? '' : ` to ${audienceTitle(audience, plan)}`;
}

/** '`0 9 * * 1-5`', 'every 45 minutes' */
export function cadenceWords(cadence: Cadence | null): string {
  if (cadence === null) return 'the plan’s';
  if (typeof cadence === 'string') return `\`${cadence}\``;
  const { every } = cadence;
  return every % 60 === 0 ? `every ${every === 60 ? 'hour' : `${every / 60} hours`}` : `every ${every} minutes`;
}
