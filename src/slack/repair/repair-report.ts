import type { KnownBlock } from '@slack/web-api';
import type { Incident } from '../../incident/incident.ts';
import { sections } from '../cards/blocks.ts';
import { newRoomButton } from '../cards/room-trouble-note.ts';
import { nameOutside } from '../cards/words.ts';
import type { Finding } from './finding.ts';

const marks: Readonly<Record<Finding['state'], string>> = {
  sound: ':white_check_mark:',
  mended: ':wrench:',
  broken: ':warning:',
};

/** What was found and what was done about it, line by line. */
export function repairReport(
  incident: Incident,
  findings: readonly Finding[],
): { readonly text: string; readonly blocks: KnownBlock[] } {
  const text = `${nameOutside(incident)}: ${outcome(findings)}`;
  const lines = findings.map((finding) => `${marks[finding.state]} ${finding.text}`);
  const mayReplace = findings.some(({ state }) => state === 'broken') && incident.roomTrouble !== 'replacing';
  return { text, blocks: [...sections([text, ...lines]), ...(mayReplace ? newRoomButton(incident) : [])] };
}

function outcome(findings: readonly Finding[]): string {
  if (findings.every(({ state }) => state === 'sound')) return 'everything is as it should be.';
  return findings.some(({ state }) => state === 'broken')
    ? 'something here needs you.'
    : 'I put right what was wrong; it shows in a moment.';
}
