import { digestOf, genesisOf, hashOf } from './chain.ts';
import type { Queries } from './database.ts';
import { readHead } from './incidents.ts';
import { timelineRows } from './timeline.ts';

export type Verdict =
  | { readonly whole: true; readonly entries: number; readonly erased: number }
  | { readonly whole: false; readonly sequence: number; readonly why: string };

type Row = Awaited<ReturnType<typeof timelineRows>>[number];

/** Computes the chain anew from what is stored. Erased words leave it whole; anything changed, missing or added does not. */
export async function verifyTimeline(queries: Queries, incidentId: string): Promise<Verdict> {
  const { incident, head } = await readHead(queries, incidentId);
  const rows = await timelineRows(queries, incidentId);
  let previous = genesisOf(incident);
  for (const [index, row] of rows.entries()) {
    const why = faultOf(row, index + 1, previous);
    if (why) return { whole: false, sequence: index + 1, why };
    previous = row.entry.hash;
  }
  if (previous !== head.hash)
    return { whole: false, sequence: rows.length + 1, why: 'the timeline does not end where the incident says' };
  const erased = rows.filter(({ entry, words }) => entry.wordsDigest !== null && !words).length;
  return { whole: true, entries: rows.length, erased };
}

function faultOf({ entry, words }: Row, sequence: number, previous: string): string | undefined {
  const { incidentId, at, by, kind, facts, wordsDigest: digest } = entry;
  if (entry.sequence !== sequence) return 'an entry is missing';
  if (entry.previousHash !== previous) return 'it does not continue the entry before';
  if (entry.hash !== hashOf({ incidentId, sequence, at, by, kind, facts, digest, previous }))
    return 'it is not what was recorded';
  if (words && digestOf(words.salt, words.words) !== digest) return 'its words are not those recorded';
  return undefined;
}
