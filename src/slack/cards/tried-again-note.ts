import type { TriedAgain } from '../../coordination/coordination.ts';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { mention, moment } from '../text.ts';
import { failureOf } from './failures.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

interface Trying {
  readonly incident: Incident;
  /** What was given up. */
  readonly type: string;
  readonly came: TriedAgain;
  readonly by: PersonId;
  readonly at: Date;
}

/** What the report of something given up becomes once it is tried again. */
export function triedAgainNote(trying: Trying): Message {
  return message(`${nameOutside(trying.incident)}: ${failureOf(trying.type).what}.\n${whatComes(trying)}`);
}

/** In mrkdwn. */
export function whatComes({ came, by, at }: Pick<Trying, 'came' | 'by' | 'at'>): string {
  switch (came) {
    case 'begun':
      return `:leftwards_arrow_with_hook: ${mention(by)} had it tried again ${moment(at)}. If it fails again, whoever commands is told again.`;
    case 'under-way':
      return ':leftwards_arrow_with_hook: It is being tried again already. If it fails again, whoever commands is told again.';
    case 'done':
      return ':white_check_mark: It was done meanwhile.';
  }
}
