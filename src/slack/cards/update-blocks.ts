import type { KnownBlock } from '@slack/web-api';
import type { EventOf, Incident } from '../../incident/incident.ts';
import type { Correction, UpdateWords } from '../../incident/update.ts';
import { actor, harmless, moment } from '../text.ts';
import { context, section } from './blocks.ts';
import { impactLine } from './fact-lines.ts';
import { nextBy } from './words.ts';

/** Three parts of 2,000 characters each have room together, escapes included. */
const inPart = 2_800;

/** What an update says, the impact as it stood then, and when the next one comes. */
export function updateBlocks(
  event: EventOf<'update-posted'>,
  then: Pick<Incident, 'impact'>,
  corrected: Correction | null = null,
): KnownBlock[] {
  return [
    ...updateParts(event),
    ...impactLine(then).map((line) => section(line)),
    context(`${nextBy(event.promisedAt)}${correctedAt(corrected)}`),
  ];
}

export function updateParts({ words }: { readonly words: UpdateWords }): readonly KnownBlock[] {
  const parts = [
    ['What we know', words.known],
    ['What we are doing', words.doing],
    ['What we need', words.need],
  ] as const;
  return parts.flatMap(([title, said]) => (said ? [section(`*${title}*\n${harmless(said, inPart)}`)] : []));
}

/** Stands where an update is announced by its name: ' (corrected)', or nothing. */
export function correctedMark(corrected: Correction | null): string {
  return corrected ? ' _(corrected)_' : '';
}

function correctedAt(corrected: Correction | null): string {
  return corrected ? ` · *Corrected ${moment(corrected.at)}* by ${actor(corrected.by)}` : '';
}
