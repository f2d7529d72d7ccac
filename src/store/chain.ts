import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../incident/canonical-json.ts';
import type { Identity } from '../incident/evolve.ts';

/** What the hash of an entry covers. `digest` stands for its words, null where it has none. */
export interface Link {
  readonly incidentId: string;
  readonly sequence: number;
  readonly at: Date;
  readonly by: string;
  readonly kind: string;
  /** JSON. */
  readonly facts: unknown;
  readonly digest: string | null;
  readonly previous: string;
}

/** Stands before an incident's first entry, so that the chain covers its identity too. */
export function genesisOf({ id, teamId, number, codeName, planVersion }: Identity): string {
  return sha256(canonicalJson({ id, teamId, number, codeName, planVersion }));
}

export function hashOf({ at, ...link }: Link): string {
  return sha256(canonicalJson({ ...link, at: at.toISOString() }));
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Salted, so that erased words cannot be guessed from what is left. */
export function digestOf(salt: string, words: unknown): string {
  return sha256(canonicalJson({ salt, words }));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
