import type { Cadence } from '../incident/cadence.ts';
import type { EventOf } from '../incident/incident.ts';
import { everyone } from '../incident/plan.ts';
import type { Absence, ReminderEventType } from '../incident/reminders.ts';
import { because } from './because.ts';
import { type Markdown, md } from './markdown.ts';
import { utcMinute } from './moment.ts';
import type { Telling } from './telling.ts';

/** What became of a promise or its reminders. */
export function describeReminder(event: EventOf<ReminderEventType>, telling: Telling): Markdown {
  switch (event.type) {
    case 'update-reminded': {
      const update = md`the update${toAudience(event.audience, telling)} due at ${utcMinute(event.dueAt)}`;
      const late = event.late ? ', late: Muster was away' : '';
      const { instead } = event;
      const reason = instead ? md`, for ${telling.who(instead.person)} ${why[instead.why]}` : '';
      return md`Reminded ${readers(event, telling)} of ${update}${reason}${late}`;
    }
    case 'update-missed':
      return md`The update${toAudience(event.audience, telling)} due at ${utcMinute(event.dueAt)} was missed`;
    case 'reminder-snoozed':
      return because(md`Put the reminder off until ${utcMinute(event.until)}`, event.words.reason);
    case 'reminders-stopped':
      return because(md`Stopped the reminders of updates`, event.words.reason);
    case 'reminders-resumed':
      return md`Resumed the reminders of updates`;
    case 'cadence-changed':
      return because(
        md`Changed the cadence of updates${toAudience(event.audience, telling)} to ${spellCadence(event.cadence)}`,
        event.words.reason,
      );
  }
}

const why: Readonly<Record<Absence, string>> = {
  gone: 'could not be reached',
  away: 'was away',
  'do-not-disturb': 'was not to be disturbed',
};

function readers({ people, named }: EventOf<'update-reminded'>, { who }: Telling): Markdown {
  const [first, ...others] = people.map((person) => who(person));
  if (first === undefined) return named ? md`whom the plan names` : md`the room`;
  return others.reduce<Markdown>((all, one) => md`${all} and ${one}`, md`${first}`);
}

/** ' to executives'; nothing for everyone. */
export function toAudience(audience: string, telling: Telling): string {
  return audience === everyone ? '' : ` to ${audienceTitle(audience, telling)}`;
}

/** In the middle of a sentence. */
export function audienceTitle(audience: string, { record }: Telling): string {
  return (record.plan.audiences.find(({ name }) => name === audience)?.title ?? audience).toLowerCase();
}

function spellCadence(cadence: Cadence | null): string {
  if (cadence === null) return 'the plan’s';
  return typeof cadence === 'string' ? cadence : `every ${cadence.every} minutes`;
}
