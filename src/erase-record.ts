import type { Records } from './coordination/records.ts';
import { reference } from './incident/incident.ts';
import { incidentAsked, type Outcome, readArguments } from './records.ts';

const usage = [
  'Usage: npm run erase -- INC-7 [--entry 3] [--review] [--team T0123]',
  'Erases for good what people typed on the timeline of INC-7: all of it, or one entry (counted as the timeline lists them).',
  '--review also deletes the post-incident review and the transcript that Muster keeps.',
].join('\n');

/** Lawful erasure, for whoever runs Muster. Says what is gone, and what is not. */
export async function eraseRecord(records: Records, args: readonly string[]): Promise<Outcome> {
  const asked = readArguments(args, usage);
  const incident = await incidentAsked(records, asked);
  const name = reference(incident);
  const { entry, review } = asked;
  const gone = await records.erase(incident.id, { entry, review });
  const declared = entry === undefined || entry === 1 ? ', its title and description' : '';
  const where = entry === undefined ? `${gone.entries} entries` : `entry ${entry}`;
  const words =
    gone.entries > 0
      ? `Erased what people typed in ${where} of ${name}${declared}.`
      : `There was nothing left to erase on the timeline of ${name}${entry === undefined ? '' : `, entry ${entry}`}.`;
  const documents = gone.review ? 'Deleted its review and its transcript.' : 'No review of it was kept.';
  const kept = 'A review and a transcript of it, if there are any, are kept; --review deletes them.';
  return {
    sentences: [
      words,
      review ? documents : kept,
      'What stands in Slack (the room, its messages and files) and in backups of the database is not touched by this.',
      verdictOf(await records.verify(incident.id), name),
    ],
    failed: false,
  };
}

/** Whether the chain holds, in a sentence. */
export function verdictOf(verdict: Awaited<ReturnType<Records['verify']>>, name: string): string {
  if (!verdict.whole) return `The timeline of ${name} was tampered with at entry ${verdict.sequence}: ${verdict.why}.`;
  const erased = verdict.erased > 0 ? `, the words of ${verdict.erased} of them erased` : '';
  return `The timeline of ${name} is whole: ${verdict.entries} entries${erased}, each as it was recorded.`;
}
