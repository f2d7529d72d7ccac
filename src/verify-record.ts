import type { Records } from './coordination/records.ts';
import { verdictOf } from './erase-record.ts';
import { reference } from './incident/incident.ts';
import { incidentAsked, type Outcome, readArguments } from './records.ts';

const usage = [
  'Usage: npm run verify -- INC-7 [--team T0123]',
  'Computes the hash chain of the timeline anew, and says whether anything was changed, added or taken away.',
].join('\n');

/** Fails where the chain does not hold. */
export async function verifyRecord(records: Records, args: readonly string[]): Promise<Outcome> {
  const incident = await incidentAsked(records, readArguments(args, usage));
  const verdict = await records.verify(incident.id);
  return { sentences: [verdictOf(verdict, reference(incident))], failed: !verdict.whole };
}
