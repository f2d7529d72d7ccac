import type { Plan } from '../../incident/plan.ts';
import type { Matter, WatchEvent } from '../../incident/watch.ts';
import { listed, mention, moment } from '../text.ts';
import { titleOfRole } from './words.ts';

/** What an entry says of what stands for long. */
export function watchEntryWords(event: WatchEvent, plan: Plan): string {
  if (event.type === 'activity-seen') return `People wrote in the room, last ${moment(event.happenedAt)}`;
  const whom = event.to ? mention(event.to) : 'the room';
  return `Muster told ${whom} ${listed(event.matters.map((matter) => matterWords(matter, plan)))}`;
}

function matterWords(matter: Matter, plan: Plan): string {
  const since = moment(matter.since);
  switch (matter.about) {
    case 'seat':
      return `that nobody is *${titleOfRole(matter.role, plan)}*`;
    case 'phase':
      return `that ${matter.phase} goes on since ${since}`;
    case 'silence':
      return `that nothing has happened since ${since}`;
    case 'review':
      return 'that the review is not published';
  }
}
