import type { KnownBlock } from '@slack/web-api';
import type { EventOf } from '../../incident/incident.ts';
import { harmless, moment } from '../text.ts';
import { context, section } from './blocks.ts';

/** Three parts of 2,000 characters each have room together, escapes included. */
const inPart = 2_800;

/** What an update says, and when the next one comes. */
export function updateBlocks(event: EventOf<'update-posted'>): KnownBlock[] {
  const { known, doing, need } = event.words;
  const parts = [
    ['What we know', known],
    ['What we are doing', doing],
    ['What we need', need],
  ] as const;
  return [
    ...parts.flatMap(([title, words]) => (words ? [section(`*${title}*\n${harmless(words, inPart)}`)] : [])),
    context(`Next update by ${moment(event.promisedAt)}`),
  ];
}
